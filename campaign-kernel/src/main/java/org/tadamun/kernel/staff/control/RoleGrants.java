package org.tadamun.kernel.staff.control;

import java.util.Collection;
import java.util.Objects;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.staff.entity.RoleAssignment;
import org.tadamun.kernel.staff.entity.ShutOutLevel;
import org.tadamun.kernel.staff.entity.StaffMember;

/**
 * Who may give and take which role where. An administrator may give every role everywhere, since
 * somebody must appoint the first coordinator. Everybody else gives no more permissions than they
 * have, and no further than those reach.
 */
public final class RoleGrants {

  private RoleGrants() {}

  /**
   * @param own the roles of the giver
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

  /**
   * As {@link #mayGive(Collection, Role, Long, String)}: whoever may give a role may take it away.
   */
  public static boolean mayGive(Collection<RoleAssignment> own, RoleAssignment given) {
    return mayGive(own, given.role(), given.campaignId(), given.country());
  }

  public static boolean isAdministrator(Collection<RoleAssignment> own) {
    return own.stream()
        .anyMatch(given -> given.role() == Role.ADMINISTRATOR && given.reach().isEverywhere());
  }

  /**
   * Whether the owner of these roles decides about a colleague's account, being able to take away
   * each of its roles. Without roles an account belongs to nobody, so only an administrator does.
   */
  public static boolean governs(
      Collection<RoleAssignment> own, Collection<RoleAssignment> ofColleague) {
    return isAdministrator(own)
        || !ofColleague.isEmpty() && ofColleague.stream().allMatch(given -> mayGive(own, given));
  }

  /** How far the owner of these roles reaches over a colleague whom they govern. */
  public static ShutOutLevel level(
      Collection<RoleAssignment> own, Collection<RoleAssignment> ofColleague) {
    if (isAdministrator(own)) {
      return ShutOutLevel.INSTALLATION;
    }
    return ofColleague.stream()
            .allMatch(given -> has(own, Permission.STAFF_WRITE, given.campaignId(), null))
        ? ShutOutLevel.CAMPAIGN
        : ShutOutLevel.COUNTRY;
  }

  /** Whether a colleague is not shut out, or was shut out by somebody who reaches no further. */
  public static boolean mayLetIn(
      Collection<RoleAssignment> own,
      Collection<RoleAssignment> ofColleague,
      StaffMember colleague) {
    ShutOutLevel done = colleague.shutOutLevel();
    return done == null || governs(own, ofColleague) && level(own, ofColleague).reaches(done);
  }

  /** Whether the reader leads a campaign in which this role is, and so sees who has it. */
  public static boolean sees(Collection<RoleAssignment> own, RoleAssignment given) {
    return isAdministrator(own)
        || own.stream()
            .filter(mine -> mine.role().permissions().contains(Permission.STAFF_WRITE))
            .anyMatch(mine -> contains(mine.campaignId(), given.campaignId()));
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

  /** Null means all, so only null contains null. */
  private static boolean contains(Object reach, Object wanted) {
    return reach == null || Objects.equals(reach, wanted);
  }
}
