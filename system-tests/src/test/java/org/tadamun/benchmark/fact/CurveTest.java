package org.tadamun.benchmark.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
@DisplayName("The curve of the real petition")
class CurveTest {

  /** The numbers in the petition's README. */
  private static final int SIGNATURES = 6_078_985;

  private static final int COUNTRIES = 232;

  @ParameterizedTest(name = "brings {0} of the signers, of every country, and those it announces")
  @ValueSource(doubles = {0.001, 0.05, 1})
  void share(double share) throws IOException {
    Curve curve = Curve.read(share);
    Map<String, Integer> came = new TreeMap<>();
    curve.arrivals().forEach(country -> came.merge(country, 1, Integer::sum));
    assertEquals(curve.expected(), came);
    assertEquals(COUNTRIES, came.size());
    // A country sends at least one signature, even if its share is less than one.
    assertEquals(SIGNATURES * share, curve.arrivals().size(), COUNTRIES);
  }

  @Test
  @DisplayName("gives the same arrivals each time, so that runs can be compared")
  void repeatable() throws IOException {
    assertEquals(Curve.read(0.001).arrivals(), Curve.read(0.001).arrivals());
  }

  @Test
  @DisplayName(
      "keeps the mix: most signers come from the United Kingdom, at the beginning and the end")
  void mix() throws IOException {
    List<String> arrivals = Curve.read(0.01).arrivals();
    int tenth = arrivals.size() / 10;
    for (List<String> part :
        List.of(
            arrivals.subList(0, tenth),
            arrivals.subList(arrivals.size() - tenth, arrivals.size()))) {
      assertTrue(Collections.frequency(part, "GB") > tenth / 2, "GB in " + tenth);
    }
  }

  @Test
  @DisplayName("has only two-letter country codes, with AQ for the service's own code")
  void codes() throws IOException {
    assertTrue(Curve.read(0.001).expected().containsKey("AQ"));
    assertTrue(Curve.read(0.001).expected().keySet().stream().allMatch(c -> c.length() == 2));
  }
}
