package org.tadamun.wrong.petition.signature.boundary.below;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import org.tadamun.wrong.petition.signature.entity.Signed;

/** Wrong: takes an entity, in a package below the boundary. */
@Stateless
public class LeaksBelow {

  @PermitAll
  public void take(Signed signed) {
    // Empty: the entity as a parameter breaks the rule.
  }
}
