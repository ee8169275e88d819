package org.tadamun.kernel.staff.control;

import java.util.Collection;
import java.util.Objects;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.staff.entity.RoleAssignment;

/**
 * Who may give and take which role where. An administrator may give every role everywhere, since
 * somebody must appoint the first coordinator. Everybody else gives no more than he has, and no
 * further than it reaches.
 */
public final class RoleGrants {

  private RoleGrants() {}

  /**
   * @param own the assignments of who gives
   * @param campaignId null for all campaigns
   * @param country null for all countries
   */
  public static boolean mayGive(
      Collection<RoleAssignment> own, Role role, Long campaignId, String country) {
    if (isAdministrator(own)) {
      return true;
    }
    return has(own, Permission.STAFF_WRITE, campaignId, country)
        && role.permissions().stream()
            .allMatch(permission -> has(own, permission, campaignId, country));
  }

  /** The same of one that was given: who may give it may take it away. */
  public static boolean mayGive(Collection<RoleAssignment> own, RoleAssignment given) {
    return mayGive(own, given.role(), given.campaignId(), given.country());
  }

  public static boolean isAdministrator(Collection<RoleAssignment> own) {
    return own.stream()
        .anyMatch(given -> given.role() == Role.ADMINISTRATOR && given.reach().isEverywhere());
  }

  private static boolean has(
      Collection<RoleAssignment> own, String permission, Long campaignId, String country) {
    return own.stream()
        .anyMatch(
            given ->
                given.role().permissions().contains(permission)
                    && contains(given.campaignId(), campaignId)
                    && contains(given.country(), country));
  }

  /** Absent means all, so only all contains all. */
  private static boolean contains(Object reach, Object wanted) {
    return reach == null || Objects.equals(reach, wanted);
  }
}
