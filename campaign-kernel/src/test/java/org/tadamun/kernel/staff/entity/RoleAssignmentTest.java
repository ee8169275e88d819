package org.tadamun.kernel.staff.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleAssignmentTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final StaffMember ZARA =
      new StaffMember("Zara", "zara@example.org", "ur", "Asia/Karachi", NOW);

  private static RoleAssignment assignment(Long campaign, String country) {
    return new RoleAssignment(ZARA, Role.COUNTRY_ORGANISER, campaign, country, NOW);
  }

  @ParameterizedTest(name = "given for {0} {1}, asked for {2} {3}")
  @CsvSource({
    // given campaign, country; asked campaign, country; in campaign, in country, everywhere
    ",   ,   1, GB, true,  true,  true",
    "1,  ,   1, GB, true,  true,  false",
    "1,  ,   2, GB, false, false, false",
    "1,  GB, 1, GB, true,  true,  false",
    "1,  GB, 1, CA, true,  false, false",
    "1,  GB, 2, GB, false, false, false",
    ",   GB, 2, GB, true,  true,  false",
    ",   GB, 2, CA, true,  false, false",
    "1,  GB, 1, ,   true,  false, false",
    "1,  ,   1, ,   true,  true,  false",
  })
  @DisplayName("R2 a role reaches only the campaigns and countries for which it was given")
  void covers(
      Long campaign,
      String country,
      long askedCampaign,
      String askedCountry,
      boolean inCampaign,
      boolean inCountry,
      boolean everywhere) {
    RoleAssignment assignment = assignment(campaign, country);
    assertEquals(inCampaign, assignment.covers(askedCampaign));
    assertEquals(inCountry, assignment.covers(askedCampaign, askedCountry));
    assertEquals(everywhere, assignment.isEverywhere());
  }

  @ParameterizedTest
  @CsvSource({"GB, GB, true", "GB, CA, false", "GB, , false", ", GB, true", ", , true"})
  @DisplayName("R2 what belongs to no single campaign is reached by country")
  void reaches(String given, String asked, boolean expected) {
    assertEquals(expected, assignment(1L, given).reaches(asked));
  }

  @Test
  @DisplayName("large campaign numbers are compared by value")
  void largeIds() {
    assertTrue(assignment(5_000_000_000L, null).covers(5_000_000_000L));
  }

  @Test
  @DisplayName("an assignment says whose it is, and of what")
  void says() {
    RoleAssignment assignment = assignment(1L, "GB");
    assertSame(ZARA, assignment.staff());
    assertEquals(Role.COUNTRY_ORGANISER, assignment.role());
    assertEquals(1L, assignment.campaignId());
    assertEquals("GB", assignment.country());
    assertNotEquals(assignment.publicId(), assignment(1L, "GB").publicId());
  }

  @Test
  @DisplayName("new staff are invited, with their own language and zone")
  void staff() {
    assertEquals(StaffState.INVITED, ZARA.state());
    assertEquals("Zara", ZARA.name());
    assertEquals("zara@example.org", ZARA.email());
    assertEquals("ur", ZARA.language());
    assertEquals("Asia/Karachi", ZARA.zone());
  }
}
