package org.tadamun.kernel.staff.control.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.staff.entity.RoleAssignment;

/** Decides who must have a second factor, by {@code tadamun.sign-in.second-factor}. */
@ApplicationScoped
public class FactorDuty {

  static final String KEY = "tadamun.sign-in.second-factor";
  static final String DEFAULT = "optional";

  private volatile String demanded;

  /** For the container's proxy. */
  FactorDuty() {}

  @Inject
  FactorDuty(@ConfigProperty(name = KEY, defaultValue = DEFAULT) String demanded) {
    demand(demanded);
  }

  void demand(String whom) {
    if (!whom.matches("optional|administrators|everybody")) {
      throw new IllegalArgumentException(KEY + " must be optional, administrators or everybody");
    }
    demanded = whom;
  }

  /**
   * @param roles all roles of a person, in any campaign
   */
  public boolean covers(Collection<RoleAssignment> roles) {
    return switch (demanded) {
      case "everybody" -> true;
      case "administrators" ->
          roles.stream()
              .anyMatch(given -> given.role() == Role.ADMINISTRATOR || readsSigners(given));
      default -> false;
    };
  }

  /** By its reach: a role given without its country, as was possible once, gives less (ADR 163). */
  private static boolean readsSigners(RoleAssignment given) {
    return given.reach().gives(Permission.SIGNATURE_READ);
  }
}
