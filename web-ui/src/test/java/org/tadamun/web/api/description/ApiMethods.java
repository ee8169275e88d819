package org.tadamun.web.api.description;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.tadamun.architecture.Workspace;

/** The methods of all resources, without a server. */
final class ApiMethods {

  private static final String SOURCES = "src/main/java/";

  private ApiMethods() {}

  static Stream<Method> all() {
    Set<Method> methods =
        Workspace.files("src/main/java", "Resource.java").stream()
            .map(ApiMethods::load)
            .filter(type -> type.isAnnotationPresent(Path.class))
            .flatMap(type -> Stream.of(type.getDeclaredMethods()))
            .filter(method -> Routes.verbs(method).findAny().isPresent())
            .collect(Collectors.toSet());
    assertTrue(methods.size() > 100, () -> "only " + methods.size());
    return methods.stream();
  }

  /** Whether the method answers with a new object. */
  static boolean makes(Method method) {
    APIResponseSchema answer = method.getAnnotation(APIResponseSchema.class);
    return answer != null && answer.responseCode().equals("201");
  }

  private static Class<?> load(java.nio.file.Path source) {
    String file = Workspace.name(source).replace('\\', '/');
    String name = file.substring(file.indexOf(SOURCES) + SOURCES.length()).replace('/', '.');
    try {
      return Class.forName(name.substring(0, name.length() - ".java".length()));
    } catch (ClassNotFoundException missing) {
      throw new AssertionError(name, missing);
    }
  }
}
