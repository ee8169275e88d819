package org.tadamun.kernel.access.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.List;

/** Reads which permissions open a method of the API. */
public final class MethodRoles {

  private MethodRoles() {}

  /**
   * The permissions of which any one is enough, in the declared order; empty if everybody may call
   * the method.
   */
  public static List<String> of(Method method) {
    RolesAllowed own = method.getAnnotation(RolesAllowed.class);
    if (own != null) {
      return List.of(own.value());
    }
    RolesAllowed all = method.getDeclaringClass().getAnnotation(RolesAllowed.class);
    return all == null || method.isAnnotationPresent(PermitAll.class)
        ? List.of()
        : List.of(all.value());
  }
}
