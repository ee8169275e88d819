package org.tadamun.web.api.description;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The routes of the API, read from the resources of the program. */
public final class ProgramRoutes {

  private ProgramRoutes() {}

  /** Methods by verb and path below {@code /api/v1}, such as {@code GET /petitions/{slug}}. */
  public static Map<String, Method> of(BeanManager beans) {
    Map<String, Method> routes = new TreeMap<>();
    for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
      Class<?> type = bean.getBeanClass();
      if (type.isAnnotationPresent(Path.class) && type.getName().startsWith("org.tadamun.")) {
        for (Method method : type.getDeclaredMethods()) {
          verb(method).ifPresent(verb -> routes.put(verb + " " + path(type, method), method));
        }
      }
    }
    assertTrue(routes.size() > 100, routes::toString);
    return routes;
  }

  private static Optional<String> verb(Method method) {
    return Stream.of(method.getAnnotations())
        .map(Annotation::annotationType)
        .filter(annotation -> annotation.isAnnotationPresent(HttpMethod.class))
        .map(annotation -> annotation.getAnnotation(HttpMethod.class).value())
        .findFirst();
  }

  private static String path(Class<?> type, Method method) {
    String path =
        Stream.of(type.getAnnotation(Path.class), method.getAnnotation(Path.class))
            .filter(part -> part != null && !part.value().isEmpty())
            .map(part -> "/" + part.value())
            .collect(Collectors.joining());
    return path.isEmpty() ? "/" : path;
  }
}
