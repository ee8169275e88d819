package org.tadamun.kernel.rest.control.emptybody;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Registers {@link UnexpectedBodyFilter} for each POST method that takes no body. */
@Provider
public class BodilessMethods implements DynamicFeature {

  private static final String GIVEN = "jakarta.ws.rs.";

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    Method method = resource.getResourceMethod();
    if (method.isAnnotationPresent(POST.class) && !isHidden(method) && !takesBody(method)) {
      context.register(new UnexpectedBodyFilter());
    }
  }

  /** A hidden method always answers 404, whatever is sent. */
  private static boolean isHidden(Method method) {
    Operation said = method.getAnnotation(Operation.class);
    return said != null && said.hidden();
  }

  /** The body is the parameter without a JAX-RS annotation such as a path or query parameter. */
  private static boolean takesBody(Method method) {
    return Stream.of(method.getParameters()).anyMatch(BodilessMethods::isBody);
  }

  private static boolean isBody(Parameter parameter) {
    return Stream.of(parameter.getAnnotations())
        .noneMatch(one -> one.annotationType().getName().startsWith(GIVEN));
  }
}
