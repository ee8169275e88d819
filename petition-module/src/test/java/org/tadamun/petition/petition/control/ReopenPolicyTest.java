package org.tadamun.petition.petition.control;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.kernel.retention.boundary.KeepingTime;
import org.tadamun.petition.petition.entity.lastday.ClosedForGood;

@DisplayName("R10: Refusal to reopen a petition")
class ReopenPolicyTest {

  private static final Instant CLOSED = Instant.parse("2020-11-10T08:00:00Z");

  private static boolean isBegun(Duration later) {
    Stream<KeepingTime> periods = Stream.of("off", "P365D", "P2D").map(KeepingTime::parse);
    return ReopenPolicy.isBegun(CLOSED, periods, CLOSED.plus(later));
  }

  private static String refused(CampaignState campaign) {
    return assertThrows(ClosedForGood.class, () -> ReopenPolicy.refuseBy(campaign, CLOSED))
        .messageKey();
  }

  @Test
  @DisplayName("Reopening ends with the shortest period after which personal data are deleted")
  void retention() {
    assertFalse(isBegun(Duration.ofDays(2).minusSeconds(1)));
    assertTrue(isBegun(Duration.ofDays(2)));
  }

  @Test
  @DisplayName("All periods that begin with the end of a petition are checked, and no others")
  void periods() {
    assertEquals(
        Set.of(
            "tadamun.retention.addresses", "tadamun.retention.contacts", "tadamun.retention.names"),
        keys(ReopenPolicy.PROMISED));
    assertEquals(
        Set.of("tadamun.retention.evidence", "tadamun.retention.imports"),
        keys(ReopenPolicy.ENTERED));
  }

  private static Set<String> keys(Set<ConfigurationKey> some) {
    return some.stream().map(ConfigurationKey::key).collect(Collectors.toSet());
  }

  @Test
  @DisplayName("A petition stays closed while its campaign has an outcome")
  void outcome() {
    assertEquals("petition.error.closed-with-campaign", refused(CampaignState.LOST));
    assertDoesNotThrow(() -> ReopenPolicy.refuseBy(CampaignState.PAUSED, null));
  }

  @Test
  @DisplayName("A petition of an archived campaign stays closed for good")
  void archived() {
    assertEquals("petition.error.closed-with-archive", refused(CampaignState.ARCHIVED));
  }
}
