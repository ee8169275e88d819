package org.tadamun.kernel.access.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTest {

  @ParameterizedTest(name = "role for campaign {0}, country {1}; asked for campaign {2}, {3}")
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
  @DisplayName("R2: a role reaches only the campaigns and countries for which it was given")
  void covers(
      Long campaign,
      String country,
      long askedCampaign,
      String askedCountry,
      boolean inCampaign,
      boolean inCountry,
      boolean everywhere) {
    Reach reach = new Reach(Role.COUNTRY_ORGANISER, campaign, country);
    assertEquals(inCampaign, reach.covers(askedCampaign));
    assertEquals(inCountry, reach.covers(askedCampaign, askedCountry));
    assertEquals(everywhere, reach.isEverywhere());
  }

  @ParameterizedTest
  @CsvSource({"GB, GB, true", "GB, CA, false", "GB, , false", ", GB, true", ", , true"})
  @DisplayName(
      "R2: a thing without a campaign is reached by a role of its country or of all countries")
  void reaches(String given, String asked, boolean expected) {
    assertEquals(expected, new Reach(Role.COUNTRY_ORGANISER, 1L, given).reaches(asked));
  }

  @Test
  @DisplayName("campaign ids beyond 32 bits are compared by value")
  void largeIds() {
    assertTrue(new Reach(Role.COORDINATOR, 5_000_000_000L, null).covers(5_000_000_000L));
  }

  @Test
  @DisplayName("a role in a reach gives its own permissions only")
  void gives() {
    Reach reach = new Reach(Role.TRANSLATOR, 1L, null);
    assertTrue(reach.gives(Permission.TRANSLATE));
    assertFalse(reach.gives(Permission.PETITION_WRITE));
  }

  @ParameterizedTest
  @CsvSource({"COUNTRY_ORGANISER, false", "COORDINATOR, true"})
  @DisplayName(
      "a country organiser without a country has no permission on petitions and signatures")
  void ofNoCountry(Role role, boolean expected) {
    for (String permission :
        List.of(
            Permission.PETITION_WRITE, Permission.PETITION_MODERATE, Permission.SIGNATURE_READ)) {
      assertEquals(expected, new Reach(role, 1L, null).gives(permission));
      assertTrue(new Reach(role, 1L, "GB").gives(permission));
    }
    assertTrue(new Reach(role, 1L, null).gives(Permission.ACTION_WRITE));
  }
}
