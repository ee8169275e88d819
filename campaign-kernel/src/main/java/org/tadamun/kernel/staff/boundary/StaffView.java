package org.tadamun.kernel.staff.boundary;

import java.time.Instant;
import java.util.List;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.staff.entity.RoleAssignment;
import org.tadamun.kernel.staff.entity.StaffMember;
import org.tadamun.kernel.staff.entity.StaffState;

/**
 * A staff member as pages see him.
 *
 * @param secondFactor whether he signs in with a code too; null for a reader who is no
 *     administrator of the whole installation
 */
public record StaffView(
    String publicId,
    String name,
    String email,
    StaffState state,
    String language,
    Instant createdAt,
    Instant signedInAt,
    List<Assignment> assignments,
    Boolean secondFactor,
    int version) {

  /**
   * One role of his.
   *
   * @param campaignId null for all campaigns
   * @param country null for all countries
   */
  public record Assignment(String publicId, Role role, Long campaignId, String country) {

    static Assignment of(RoleAssignment given) {
      return new Assignment(given.publicId(), given.role(), given.campaignId(), given.country());
    }
  }

  static StaffView of(StaffMember staff, List<RoleAssignment> given, Boolean secondFactor) {
    return new StaffView(
        staff.publicId(),
        staff.name(),
        staff.email(),
        staff.state(),
        staff.language(),
        staff.createdAt(),
        staff.signedInAt(),
        given.stream().map(Assignment::of).toList(),
        secondFactor,
        staff.version());
  }
}
