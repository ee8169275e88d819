package org.tadamun.benchmark.fact;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * The real arrivals of a petition with 6,078,985 signatures from 232 countries (UK Parliament,
 * petition 241584), hour by hour; a share of them keeps the order and the mix.
 *
 * <p>Source: {@code uk-petition-241584/README.md}.
 */
public final class Curve {

  private static final String FILE = "/uk-petition-241584/signatures-by-country.csv.gz";
  private static final long SEED = 241584;

  private final List<String> arrivals = new ArrayList<>();
  private final Map<String, Integer> expected = new TreeMap<>();
  private final Map<String, Long> highest = new HashMap<>();
  private final List<String> hour = new ArrayList<>();
  private final Random order = new Random(SEED);
  private final double share;

  private Curve(double share) {
    this.share = share;
  }

  /**
   * @param share the share of the signatures, above 0 and at most 1; each country that has any
   *     sends at least one
   */
  public static Curve read(double share) throws IOException {
    Curve curve = new Curve(share);
    try (InputStream packed = Curve.class.getResourceAsStream(FILE);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.US_ASCII))) {
      lines.readLine();
      String present = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] fields = line.split(",");
        if (!fields[0].equals(present)) {
          curve.endOfHour();
          present = fields[0];
        }
        curve.reaches(country(fields[1]), Long.parseLong(fields[2]));
      }
      curve.endOfHour();
    }
    return curve;
  }

  /** Translates the service's own code for the British Antarctic Territory. */
  private static String country(String code) {
    return code.equals("BAT") ? "AQ" : code;
  }

  /**
   * The service also takes signatures out: a falling number counts again only after it has passed
   * its maximum.
   */
  private void reaches(String country, long cumulative) {
    long top = highest.merge(country, cumulative, Math::max);
    int due = (int) Math.max(top > 0 ? 1 : 0, Math.round(top * share));
    int before = expected.getOrDefault(country, 0);
    if (due > before) {
      expected.put(country, due);
      hour.addAll(Collections.nCopies(due - before, country));
    }
  }

  /** The order of arrivals within an hour is unknown. */
  private void endOfHour() {
    Collections.shuffle(hour, order);
    arrivals.addAll(hour);
    hour.clear();
  }

  /** The countries of the signers, in the order of their arrival. */
  public List<String> arrivals() {
    return arrivals;
  }

  /** The number of signers of each country. */
  public Map<String, Integer> expected() {
    return expected;
  }
}
