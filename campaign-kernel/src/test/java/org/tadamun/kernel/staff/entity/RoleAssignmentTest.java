package org.tadamun.kernel.staff.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Reach;
import org.tadamun.kernel.access.boundary.Role;

class RoleAssignmentTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final StaffMember ZARA =
      new StaffMember("Zara", "zara@example.org", "ur", "Asia/Karachi", NOW);

  private static RoleAssignment assignment(Long campaign, String country) {
    return new RoleAssignment(ZARA, Role.COUNTRY_ORGANISER, campaign, country, NOW);
  }

  @Test
  @DisplayName("an assignment has its staff member, role, campaign and country")
  void says() {
    RoleAssignment assignment = assignment(1L, "GB");
    assertSame(ZARA, assignment.staff());
    assertEquals(Role.COUNTRY_ORGANISER, assignment.role());
    assertEquals(1L, assignment.campaignId());
    assertEquals("GB", assignment.country());
    assertEquals(new Reach(Role.COUNTRY_ORGANISER, 1L, "GB"), assignment.reach());
    assertNotEquals(assignment.publicId(), assignment(1L, "GB").publicId());
  }

  @Test
  @DisplayName("a new staff member is invited, with own language and zone")
  void staff() {
    assertEquals(StaffState.INVITED, ZARA.state());
    assertEquals("Zara", ZARA.name());
    assertEquals("zara@example.org", ZARA.email());
    assertEquals("ur", ZARA.language());
    assertEquals("Asia/Karachi", ZARA.zone());
  }
}
