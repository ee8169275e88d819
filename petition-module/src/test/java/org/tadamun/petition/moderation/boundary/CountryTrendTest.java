package org.tadamun.petition.moderation.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.moderation.boundary.CountryTrend.Domain;
import org.tadamun.petition.moderation.boundary.CountryTrend.Hour;
import org.tadamun.petition.moderation.control.TrendReader;
import org.tadamun.petition.signature.entity.SignatureState;

@DisplayName("Trend of a country")
class CountryTrendTest {

  private static final Instant NOW = Instant.parse("2026-11-25T12:34:00Z");

  private static final Instant FIRST = Instant.parse("2026-11-23T13:00:00Z");
  private static final Instant LAST = Instant.parse("2026-11-25T12:00:00Z");

  /** The given number counted in the first and the last hour, and two held in the last one. */
  private static Map<SignatureState, Long> of(Instant hour, long counted) {
    if (hour.equals(LAST)) {
      return Map.of(SignatureState.CONFIRMED, counted, SignatureState.HELD, 2L);
    }
    return hour.equals(FIRST) ? Map.of(SignatureState.CONFIRMED, counted) : Map.of();
  }

  private static CountryTrend trend(long counted, List<String> here, List<String> there) {
    return CountryTrend.of(hour -> of(hour, counted), here, there, NOW);
  }

  @Test
  @DisplayName("The trend has each of the last 48 hours, with counted and held signatures")
  void hours() {
    List<Hour> hours = trend(1, List.of(), List.of()).hours();
    assertEquals(48, hours.size());
    assertEquals(new Hour(FIRST, 1, 0), hours.getFirst());
    assertEquals(new Hour(LAST, 1, 2), hours.getLast());
    assertEquals(3, hours.getLast().sum());
    assertEquals(4, hours.stream().mapToLong(Hour::sum).sum());
  }

  @Test
  @DisplayName("The trend has the most frequent mail domains, with their shares here and elsewhere")
  void domains() {
    List<String> here = new ArrayList<>();
    List<String> there = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      here.add(i < 24 ? "fingerprint-a" : null);
      there.add(i < 3 ? "fingerprint-a" : "b");
    }
    assertEquals(
        List.of(new Domain("fingerprint-", 24, 80, 10), new Domain("", 6, 20, 0)),
        trend(1, here, there).domains());
    assertEquals(-1, trend(1, here, List.of()).domains().getFirst().elsewhere());
  }

  @Test
  @DisplayName("All signatures are in the hours; domains state of how many of the newest they are")
  void cut() {
    int most = TrendReader.MOST;
    CountryTrend cut = trend(most, Collections.nCopies(most, "a"), List.of());
    assertEquals(2L * most + 2, cut.hours().stream().mapToLong(Hour::sum).sum());
    assertEquals(most, cut.newest());
    assertEquals(most, cut.domains().getFirst().here());
    assertEquals(0, trend(1, Collections.nCopies(4, "a"), List.of()).newest(), "those are all");
    assertEquals(0, trend(most, List.of("a"), List.of()).newest(), "the others left meanwhile");
  }

  @Test
  @DisplayName("A country without signatures has no domains and only zeros")
  void empty() {
    CountryTrend trend = CountryTrend.of(hour -> Map.of(), List.of(), List.of(), NOW);
    assertEquals(List.of(), trend.domains());
    assertEquals(0, trend.hours().stream().mapToLong(Hour::sum).sum());
    assertEquals(0, trend.newest());
  }
}
