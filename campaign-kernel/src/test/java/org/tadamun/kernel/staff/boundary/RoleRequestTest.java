package org.tadamun.kernel.staff.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Countries;

@DisplayName("R9: Request to give a role")
class RoleRequestTest {

  private static final Long HERE = 1L;

  private static List<String> mistakes(Role role, Long campaign, String country) {
    return new RoleRequest(role, campaign, country)
        .check(new Violations(), new Countries()).errors().stream()
            .map(one -> one.field() + " " + one.messageKey())
            .toList();
  }

  @ParameterizedTest
  @EnumSource(names = {"ADMINISTRATOR", "TRANSLATOR", "LEGAL_OBSERVER", "READER"})
  @DisplayName("a role for whole campaigns may have a campaign, but no country")
  void wholeCampaignsWithoutCountry(Role role) {
    List<String> refused = List.of("country kernel.error.role-of-campaigns");
    assertEquals(refused, mistakes(role, HERE, "DE"));
    assertEquals(refused, mistakes(role, null, "DE"));
    assertEquals(List.of(), mistakes(role, HERE, null));
    assertEquals(List.of(), mistakes(role, null, null));
  }

  @Test
  @DisplayName("an organiser's role needs a country and a campaign")
  void local() {
    assertEquals(List.of(), mistakes(Role.COUNTRY_ORGANISER, HERE, "DE"));
    assertEquals(
        List.of("country kernel.error.role-of-countries"),
        mistakes(Role.COUNTRY_ORGANISER, HERE, null));
    assertEquals(
        List.of("campaign kernel.error.required"), mistakes(Role.COUNTRY_ORGANISER, null, "DE"));
  }

  @Test
  @DisplayName("a coordinator's role may have a country, which needs a campaign")
  void either() {
    assertEquals(List.of(), mistakes(Role.COORDINATOR, HERE, "DE"));
    assertEquals(List.of(), mistakes(Role.COORDINATOR, HERE, null));
    assertEquals(List.of("campaign kernel.error.required"), mistakes(Role.COORDINATOR, null, "DE"));
    assertEquals(List.of("country kernel.error.country"), mistakes(Role.COORDINATOR, HERE, "QQ"));
  }
}
