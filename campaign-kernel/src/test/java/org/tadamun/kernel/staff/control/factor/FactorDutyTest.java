package org.tadamun.kernel.staff.control.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.staff.entity.RoleAssignment;
import org.tadamun.kernel.staff.entity.StaffMember;

@DisplayName("Duty to have a second factor")
class FactorDutyTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final StaffMember NADIA =
      new StaffMember("Nadia", "nadia@example.org", "ar", "UTC", NOW);

  private static boolean covers(String whom, Role role) {
    return new FactorDuty(whom)
        .covers(
            List.of(
                new RoleAssignment(NADIA, Role.READER, 1L, null, NOW),
                new RoleAssignment(NADIA, role, 2L, country(role), NOW)));
  }

  private static String country(Role role) {
    return role == Role.COUNTRY_ORGANISER ? "SE" : null;
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "the duty covers nobody, the roles that govern or read signers, or everybody, as configured")
  void covers(Role role) {
    assertEquals(false, covers("optional", role));
    boolean due =
        Set.of(Role.ADMINISTRATOR, Role.COORDINATOR, Role.COUNTRY_ORGANISER).contains(role);
    assertEquals(due, covers("administrators", role));
    assertEquals(true, covers("everybody", role));
  }

  @Test
  @DisplayName("the duty does not cover an organiser without a country, who reads no signers")
  void ofNoCountry() {
    RoleAssignment old = new RoleAssignment(NADIA, Role.COUNTRY_ORGANISER, 2L, null, NOW);
    assertEquals(false, new FactorDuty("administrators").covers(List.of(old)));
  }

  @Test
  @DisplayName("an unknown setting is refused")
  void refusesUnknownSetting() {
    assertThrows(IllegalArgumentException.class, () -> new FactorDuty("always"));
  }
}
