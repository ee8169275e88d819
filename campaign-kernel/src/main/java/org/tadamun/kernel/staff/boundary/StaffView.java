package org.tadamun.kernel.staff.boundary;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.staff.control.RoleGrants;
import org.tadamun.kernel.staff.entity.RoleAssignment;
import org.tadamun.kernel.staff.entity.StaffMember;
import org.tadamun.kernel.staff.entity.StaffState;
import org.tadamun.kernel.text.boundary.Folded;

/**
 * A staff member as pages see them. Of a person whom the reader does not govern it has no more than
 * the name, the address, and the roles within the reader's campaigns; the rest belongs to others.
 *
 * @param state null if the reader does not govern the person, as are the next three
 * @param assignments those that the reader sees
 * @param governed whether the reader decides about the account
 * @param shutOut who shut the person out, as named in the audit trail, and whether the reader may
 *     let them in; null if they are not shut out, or not governed
 * @param secondFactor whether the person signs in with a code too; null if the reader is no
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
    boolean governed,
    ShutOut shutOut,
    Boolean secondFactor,
    int version) {

  /**
   * One role of the person.
   *
   * @param campaignId null for all campaigns
   * @param country null for all countries
   */
  public record Assignment(String publicId, Role role, Long campaignId, String country) {

    static Assignment of(RoleAssignment given) {
      return new Assignment(given.publicId(), given.role(), given.campaignId(), given.country());
    }
  }

  /**
   * Who shut the person out.
   *
   * @param by null if it is not known
   * @param opens whether the reader may let the person in again
   */
  public record ShutOut(String by, boolean opens) {

    static ShutOut of(
        StaffMember staff, List<RoleAssignment> given, Collection<RoleAssignment> reader) {
      return staff.state() == StaffState.INACTIVE
          ? new ShutOut(staff.shutOutBy(), RoleGrants.mayLetIn(reader, given, staff))
          : null;
    }
  }

  /** Whether the person can sign in and finds nothing, since no role is left. */
  public boolean idle() {
    return state == StaffState.ACTIVE && assignments.isEmpty();
  }

  /**
   * Whether each of these words is somewhere in the name or the address; true without any word. The
   * address must begin with a word such as {@code omar@exam}.
   */
  public boolean fits(String words) {
    String address = Folded.of(email);
    String said = Folded.of(name) + " " + address;
    return Stream.of(Folded.of(words).split(" "))
        .allMatch(word -> word.indexOf('@') > 0 ? address.startsWith(word) : said.contains(word));
  }

  /**
   * @param reader the reader's roles
   * @param self whether the reader is this person, who may see everything
   */
  static StaffView of(
      StaffMember staff,
      List<RoleAssignment> given,
      Collection<RoleAssignment> reader,
      boolean self,
      Boolean secondFactor) {
    boolean governed = RoleGrants.governs(reader, given);
    boolean whole = governed || self;
    return new StaffView(
        staff.publicId(),
        staff.name(),
        staff.email(),
        whole ? staff.state() : null,
        whole ? staff.language() : null,
        whole ? staff.createdAt() : null,
        whole ? staff.signedInAt() : null,
        given.stream()
            .filter(one -> whole || RoleGrants.sees(reader, one))
            .map(Assignment::of)
            .toList(),
        governed,
        governed ? ShutOut.of(staff, given, reader) : null,
        secondFactor,
        staff.version());
  }
}
