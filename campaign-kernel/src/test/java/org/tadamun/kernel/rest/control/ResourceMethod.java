package org.tadamun.kernel.rest.control;

import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A resource method, as the container shows it to a dynamic feature. */
public record ResourceMethod(Class<?> resource, Method method) implements ResourceInfo {

  public static ResourceMethod of(Class<?> resource, String name) {
    return new ResourceMethod(
        resource,
        Stream.of(resource.getDeclaredMethods())
            .filter(method -> method.getName().equals(name))
            .findFirst()
            .orElseThrow());
  }

  @Override
  public Method getResourceMethod() {
    return method;
  }

  @Override
  public Class<?> getResourceClass() {
    return resource;
  }

  /** The components that the given feature registers for this method. */
  public List<Object> registered(DynamicFeature by) {
    List<Object> registered = new ArrayList<>();
    FeatureContext context =
        (FeatureContext)
            Proxy.newProxyInstance(
                FeatureContext.class.getClassLoader(),
                new Class<?>[] {FeatureContext.class},
                (proxy, called, arguments) -> {
                  registered.add(arguments[0]);
                  return proxy;
                });
    by.configure(this, context);
    return registered;
  }
}
