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
import org.tadamun.kernel.staff.entity.StaffMember;

@DisplayName("R1 Giving roles")
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
  @DisplayName("an administrator of everything gives every role everywhere")
  void administrator(Role role) {
    List<RoleAssignment> own = has(Role.ADMINISTRATOR, null, null);
    assertTrue(RoleGrants.mayGive(own, role, null, null));
    assertTrue(RoleGrants.mayGive(own, role, HERE, "DE"));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a coordinator gives in his campaign what he has himself")
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
  @DisplayName("who may not lead staff gives nothing, not even what he has")
  void others(Role role) {
    assertFalse(RoleGrants.mayGive(has(role, null, null), role, HERE, null));
  }

  @Test
  @DisplayName("a coordinator of one country gives in that country alone")
  void country() {
    List<RoleAssignment> own = has(Role.COORDINATOR, HERE, "DE");
    assertTrue(RoleGrants.mayGive(own, Role.READER, HERE, "DE"));
    assertFalse(RoleGrants.mayGive(own, Role.READER, HERE, "FR"));
    assertFalse(RoleGrants.mayGive(own, Role.READER, HERE, null));
  }

  @Test
  @DisplayName("the administrator of one campaign is none of everything")
  void oneCampaign() {
    assertFalse(RoleGrants.isAdministrator(has(Role.ADMINISTRATOR, HERE, null)));
    assertFalse(RoleGrants.isAdministrator(List.of()));
    assertTrue(RoleGrants.isAdministrator(has(Role.ADMINISTRATOR, null, null)));
    assertFalse(
        RoleGrants.mayGive(has(Role.ADMINISTRATOR, HERE, null), Role.COORDINATOR, HERE, null));
  }
}
