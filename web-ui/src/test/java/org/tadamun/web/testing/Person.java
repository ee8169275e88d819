package org.tadamun.web.testing;

import java.util.Set;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Role;

/** Somebody who works in the console, as the container knows him after the sign-in. */
public record Person(String publicId, Set<String> permissions) {

  static Person with(String publicId, Role role) {
    return new Person(publicId, role.permissions());
  }

  /** No person at all: an integrator's key. */
  public static Person key(String keyId, Set<String> scopes) {
    return new Person(CurrentActor.KEY_PREFIX + keyId, scopes);
  }

  /** The name that the audit trail keeps. */
  public String name() {
    return publicId.startsWith(CurrentActor.KEY_PREFIX)
        ? publicId
        : CurrentActor.STAFF_PREFIX + publicId;
  }
}
