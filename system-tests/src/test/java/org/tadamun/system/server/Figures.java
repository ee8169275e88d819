package org.tadamun.system.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The published counts of the demonstration's petition at one moment. */
public record Figures(Instant asOf, int total, Map<String, Integer> byCountry) {

  /** The current counts, after a check that they add up. */
  public static Figures of(Http http) {
    JsonObject counts =
        http.get("/api/v1/petitions/" + Demonstration.SLUG + "/counts").require(200).json();
    Map<String, Integer> byCountry =
        counts.getJsonArray("countries").getValuesAs(JsonObject.class).stream()
            .collect(
                Collectors.toMap(
                    row -> row.getString("country"),
                    row -> row.getInt("count"),
                    Integer::sum,
                    TreeMap::new));
    int total = counts.getInt("total");
    assertEquals(total, byCountry.values().stream().mapToInt(Integer::intValue).sum(), "the sum");
    return new Figures(Instant.parse(counts.getString("asOf")), total, byCountry);
  }

  /** Counts that include everything answered before this call; an answer may be up to 5 s old. */
  public static Figures fresh(Http http) {
    Instant now = Instant.now();
    return Await.until(
        "figures of after " + now,
        () -> Optional.of(of(http)).filter(figures -> figures.asOf().isAfter(now)));
  }

  /**
   * Waits for this number of paper signatures in figures newer than this call: older ones would not
   * show yet a signature that must not count.
   */
  public static void awaitPaper(int number) {
    fresh(Demonstration.http());
    Await.until(
        number + " on paper",
        () ->
            Optional.of(
                    Demonstration.http()
                        .get("/api/v1/petitions/" + Demonstration.SLUG + "/counts")
                        .body())
                .filter(counts -> counts.contains("\"PAPER\":" + number + ",")));
  }

  /** Checks that only this country has changed, by this number. */
  public void requireChange(Figures before, String country, int change) {
    Map<String, Integer> expected = new TreeMap<>(before.byCountry());
    expected.merge(country, change, Integer::sum);
    expected.values().removeIf(count -> count == 0);
    assertEquals(expected, byCountry);
    assertEquals(before.total() + change, total);
  }
}
