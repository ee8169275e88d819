package org.tadamun.web.testing;

import java.util.Set;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Role;

/** A staff member as the container knows them after the sign-in. */
public record Person(String publicId, Set<String> permissions) {

  static Person with(String publicId, Role role) {
    return new Person(publicId, role.permissions());
  }

  /** The caller behind an integrator's key, not a person. */
  public static Person key(String keyId, Set<String> scopes) {
    return new Person(CurrentActor.KEY_PREFIX + keyId, scopes);
  }

  /** The name in the audit trail. */
  public String name() {
    return publicId.startsWith(CurrentActor.KEY_PREFIX)
        ? publicId
        : CurrentActor.STAFF_PREFIX + publicId;
  }
}
