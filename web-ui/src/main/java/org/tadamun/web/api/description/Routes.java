package org.tadamun.web.api.description;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The Java methods behind the API's routes. The description only knows paths. JAX-RS shows each
 * method here when it starts, which is before anybody can request the description.
 */
@Provider
public class Routes implements DynamicFeature {

  private static final Map<String, Method> ALL = new ConcurrentHashMap<>();

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    Method method = resource.getResourceMethod();
    if (method.getDeclaringClass().isAnnotationPresent(Path.class)) {
      verbs(method).forEach(verb -> ALL.put(name(verb, path(method)), method));
    }
  }

  /**
   * @param path below the root of the API, beginning with a slash; empty for the root itself
   */
  static Method at(String verb, String path) {
    Method method = ALL.get(name(verb, path));
    if (method == null) {
      throw new IllegalStateException("No method for " + name(verb, path));
    }
    return method;
  }

  static Stream<Method> all() {
    return ALL.values().stream();
  }

  static Stream<String> verbs(Method method) {
    return Stream.of(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .filter(verb -> verb != null)
        .map(HttpMethod::value);
  }

  private static String name(String verb, String path) {
    return verb + " " + path;
  }

  private static String path(Method method) {
    return part(method.getDeclaringClass().getAnnotation(Path.class))
        + part(method.getAnnotation(Path.class));
  }

  private static String part(Path path) {
    return path == null || path.value().isEmpty() ? "" : "/" + path.value();
  }
}
