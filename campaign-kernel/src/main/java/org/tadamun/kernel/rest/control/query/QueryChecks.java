package org.tadamun.kernel.rest.control.query;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Registers a {@link QueryCheck} for each method with its parameter names. The server presents the
 * methods once, at its start; what it answers by itself, such as {@code OPTIONS}, is not checked.
 */
@Provider
public class QueryChecks implements DynamicFeature {

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    Method method = resource.getResourceMethod();
    if (isAsked(method) && !isHidden(method)) {
      context.register(new QueryCheck(names(method)));
    }
  }

  private static boolean isAsked(Method method) {
    return Stream.of(method.getAnnotations())
        .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
  }

  /** A hidden method always answers 404, whatever is asked. */
  private static boolean isHidden(Method method) {
    Operation said = method.getAnnotation(Operation.class);
    return said != null && said.hidden();
  }

  /** The query parameters of the method, also those in the fields of a bean parameter. */
  static Set<String> names(Method method) {
    return Stream.of(method.getParameters())
        .flatMap(QueryChecks::parts)
        .map(part -> part.getAnnotation(QueryParam.class))
        .filter(Objects::nonNull)
        .map(QueryParam::value)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<AnnotatedElement> parts(Parameter parameter) {
    return parameter.isAnnotationPresent(BeanParam.class)
        ? Arrays.stream(parameter.getType().getDeclaredFields())
        : Stream.of(parameter);
  }
}
