package org.tadamun.kernel.staff.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.staff.entity.RoleAssignment;
import org.tadamun.kernel.staff.entity.ShutOutLevel;
import org.tadamun.kernel.staff.entity.StaffMember;

@DisplayName("R1: Giving of roles")
class RoleGrantsTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final Long HERE = 1L;
  private static final Long THERE = 2L;

  private static List<RoleAssignment> has(Role role, Long campaign, String country) {
    StaffMember nadia = new StaffMember("Nadia", "nadia@example.org", "ar", "UTC", NOW);
    return List.of(new RoleAssignment(nadia, role, campaign, country, NOW));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("an administrator of the installation may give every role everywhere")
  void administrator(Role role) {
    List<RoleAssignment> own = has(Role.ADMINISTRATOR, null, null);
    assertTrue(RoleGrants.mayGive(own, role, null, null));
    assertTrue(RoleGrants.mayGive(own, role, HERE, "DE"));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a coordinator may give roles with no more permissions, in their own campaign only")
  void coordinator(Role role) {
    List<RoleAssignment> own = has(Role.COORDINATOR, HERE, null);
    boolean within = Role.COORDINATOR.permissions().containsAll(role.permissions());
    assertEquals(within, RoleGrants.mayGive(own, role, HERE, null));
    assertEquals(within, RoleGrants.mayGive(own, role, HERE, "DE"));
    assertFalse(RoleGrants.mayGive(own, role, THERE, null));
    assertFalse(RoleGrants.mayGive(own, role, null, null));
  }

  @ParameterizedTest
  @EnumSource(names = {"COUNTRY_ORGANISER", "TRANSLATOR", "LEGAL_OBSERVER", "READER"})
  @DisplayName("staff without the permission to lead staff may give no role, not even their own")
  void otherStaffGiveNothing(Role role) {
    assertFalse(RoleGrants.mayGive(has(role, null, null), role, HERE, null));
  }

  @Test
  @DisplayName("a coordinator of one country may give roles in that country only")
  void country() {
    List<RoleAssignment> own = has(Role.COORDINATOR, HERE, "DE");
    assertTrue(RoleGrants.mayGive(own, Role.READER, HERE, "DE"));
    assertFalse(RoleGrants.mayGive(own, Role.READER, HERE, "FR"));
    assertFalse(RoleGrants.mayGive(own, Role.READER, HERE, null));
  }

  @Test
  @DisplayName("an administrator of one campaign is no administrator of the installation")
  void oneCampaign() {
    assertFalse(RoleGrants.isAdministrator(has(Role.ADMINISTRATOR, HERE, null)));
    assertFalse(RoleGrants.isAdministrator(List.of()));
    assertTrue(RoleGrants.isAdministrator(has(Role.ADMINISTRATOR, null, null)));
    assertFalse(
        RoleGrants.mayGive(has(Role.ADMINISTRATOR, HERE, null), Role.COORDINATOR, HERE, null));
  }

  private static StaffMember shutOut(ShutOutLevel level) {
    StaffMember omar = new StaffMember("Omar", "omar@example.org", "en", "UTC", NOW);
    if (level != null) {
      omar.deactivate(level, "staff:somebody", NOW);
    }
    return omar;
  }

  @Test
  @DisplayName(
      "staff R13: only an administrator of the installation governs a staff member without a role")
  void roleless() {
    assertTrue(RoleGrants.governs(has(Role.ADMINISTRATOR, null, null), List.of()));
    assertFalse(RoleGrants.governs(has(Role.COORDINATOR, null, null), List.of()));
    assertFalse(RoleGrants.governs(has(Role.ADMINISTRATOR, HERE, null), List.of()));
  }

  @Test
  @DisplayName("staff R13: reactivation needs a reach at least as far as that of the deactivation")
  void lettingIn() {
    List<RoleAssignment> organiser = has(Role.COUNTRY_ORGANISER, HERE, "DE");
    List<RoleAssignment> ofCountry = has(Role.COORDINATOR, HERE, "DE");
    List<RoleAssignment> ofCampaign = has(Role.COORDINATOR, HERE, null);
    List<RoleAssignment> ofAll = has(Role.ADMINISTRATOR, null, null);
    assertEquals(ShutOutLevel.COUNTRY, RoleGrants.level(ofCountry, organiser));
    assertEquals(ShutOutLevel.CAMPAIGN, RoleGrants.level(ofCampaign, organiser));
    assertEquals(ShutOutLevel.INSTALLATION, RoleGrants.level(ofAll, organiser));
    List<List<RoleAssignment>> readers = List.of(ofCountry, ofCampaign, ofAll);
    for (ShutOutLevel done : ShutOutLevel.values()) {
      for (int i = 0; i < readers.size(); i++) {
        assertEquals(
            i >= done.ordinal(),
            RoleGrants.mayLetIn(readers.get(i), organiser, shutOut(done)),
            i + " " + done);
      }
    }
    List<RoleAssignment> elsewhere = has(Role.COORDINATOR, THERE, null);
    assertFalse(RoleGrants.mayLetIn(elsewhere, organiser, shutOut(ShutOutLevel.COUNTRY)));
    assertFalse(RoleGrants.mayLetIn(ofCampaign, List.of(), shutOut(ShutOutLevel.COUNTRY)));
    assertTrue(RoleGrants.mayLetIn(elsewhere, organiser, shutOut(null)), "he is in");
  }

  @Test
  @DisplayName("staff R15: leaders of a campaign see the roles of that campaign only")
  void seen() {
    RoleAssignment reader = has(Role.READER, HERE, null).getFirst();
    assertTrue(RoleGrants.sees(has(Role.COORDINATOR, HERE, "DE"), reader));
    assertTrue(RoleGrants.sees(has(Role.COORDINATOR, null, null), reader));
    assertTrue(RoleGrants.sees(has(Role.ADMINISTRATOR, null, null), reader));
    assertFalse(RoleGrants.sees(has(Role.COORDINATOR, THERE, null), reader));
    assertFalse(RoleGrants.sees(has(Role.READER, HERE, null), reader));
    RoleAssignment everywhere = has(Role.READER, null, null).getFirst();
    assertFalse(RoleGrants.sees(has(Role.COORDINATOR, HERE, null), everywhere));
  }
}
