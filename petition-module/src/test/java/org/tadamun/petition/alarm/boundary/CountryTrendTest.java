package org.tadamun.petition.alarm.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.alarm.boundary.CountryTrend.Domain;
import org.tadamun.petition.alarm.boundary.CountryTrend.Hour;
import org.tadamun.petition.alarm.control.TrendReader.Seen;
import org.tadamun.petition.signature.entity.SignatureState;

@DisplayName("The trend of a country")
class CountryTrendTest {

  private static final Instant NOW = Instant.parse("2026-11-25T12:34:00Z");

  private static Seen seen(Duration ago, String domain, SignatureState state) {
    return new Seen(NOW.minus(ago), domain, state);
  }

  @Test
  @DisplayName("has each of the last 48 hours, with those counted and those held")
  void hours() {
    List<Seen> seen =
        List.of(
            seen(Duration.ofMinutes(1), "a", SignatureState.HELD),
            seen(Duration.ofMinutes(2), "a", SignatureState.CONFIRMED),
            seen(Duration.ofMinutes(3), "a", SignatureState.HELD),
            seen(Duration.ofHours(47), "a", SignatureState.CONFIRMED));
    List<Hour> hours = CountryTrend.of(seen, List.of(), NOW).hours();
    assertEquals(48, hours.size());
    assertEquals(new Hour(Instant.parse("2026-11-23T13:00:00Z"), 1, 0), hours.getFirst());
    assertEquals(new Hour(Instant.parse("2026-11-25T12:00:00Z"), 1, 2), hours.getLast());
    assertEquals(3, hours.getLast().sum());
    assertEquals(4, hours.stream().mapToLong(Hour::sum).sum());
  }

  @Test
  @DisplayName("has the most frequent mail domains, with their shares here and elsewhere")
  void domains() {
    List<Seen> here = new ArrayList<>();
    List<Seen> there = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      here.add(seen(Duration.ZERO, i < 24 ? "fingerprint-a" : null, SignatureState.HELD));
      there.add(seen(Duration.ZERO, i < 3 ? "fingerprint-a" : "b", SignatureState.CONFIRMED));
    }
    assertEquals(
        List.of(new Domain("finger", 24, 80, 10), new Domain("", 6, 20, 0)),
        CountryTrend.of(here, there, NOW).domains());
    assertEquals(-1, CountryTrend.of(here, List.of(), NOW).domains().getFirst().elsewhere());
  }

  @Test
  @DisplayName("is empty where nobody confirmed")
  void empty() {
    CountryTrend trend = CountryTrend.of(List.of(), List.of(), NOW);
    assertEquals(List.of(), trend.domains());
    assertEquals(0, trend.hours().stream().mapToLong(Hour::sum).sum());
  }
}
