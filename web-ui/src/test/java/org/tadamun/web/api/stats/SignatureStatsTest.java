package org.tadamun.web.api.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.tally.boundary.CountryCount;
import org.tadamun.petition.tally.boundary.Counts;
import org.tadamun.web.api.SignatureStats;

@DisplayName("The figures of several petitions together")
class SignatureStatsTest {

  private static final Instant MONDAY = Instant.parse("2026-11-30T00:00:00Z");
  private static final Instant BEFORE = Instant.parse("2026-11-30T23:59:58Z");
  private static final Instant AFTER = Instant.parse("2026-12-01T00:00:01Z");

  private static Counts counts(String petition, Instant asOf, long online, String country) {
    return new Counts(
        petition,
        1,
        asOf,
        online,
        Map.of("ONLINE", online, "PAPER", 0L, "PARTNER", 0L),
        List.of(new CountryCount("SE", 1), new CountryCount(country, online - 1)),
        null);
  }

  @Test
  @DisplayName(
      "count for \"today\" one day, that of the oldest figures, if midnight fell between them")
  void midnight() {
    Map<String, Counts> all = new LinkedHashMap<>();
    all.put("old", counts("old", BEFORE, 300, "GB"));
    all.put("new", counts("new", AFTER, 40, "FR"));
    List<Instant> asked = new ArrayList<>();
    SignatureStats stats =
        SignatureStats.of(
            all,
            BEFORE,
            (petition, counts, hour) -> {
              asked.add(hour);
              return petition.equals("old") ? 7 : -2;
            });
    assertEquals(List.of(MONDAY, MONDAY), asked);
    assertEquals(5, stats.today());
  }

  @Test
  @DisplayName("are sums, each country and source once; without a petition all are zero")
  void sums() {
    Map<String, Counts> all = new LinkedHashMap<>();
    all.put("old", counts("old", BEFORE, 300, "GB"));
    all.put("new", counts("new", BEFORE, 40, "FR"));
    SignatureStats stats = SignatureStats.of(all, BEFORE, (petition, counts, hour) -> 0);
    assertEquals(340, stats.total());
    assertEquals(3, stats.countries());
    assertEquals(Map.of("ONLINE", 340L, "PAPER", 0L, "PARTNER", 0L), stats.bySource());
    SignatureStats none = SignatureStats.of(Map.of(), BEFORE, (petition, counts, hour) -> 1);
    assertEquals(
        new SignatureStats(0, 0, 0, Map.of("ONLINE", 0L, "PAPER", 0L, "PARTNER", 0L)), none);
  }
}
