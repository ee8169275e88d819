package org.tadamun.petition.tally.boundary;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tadamun.kernel.campaign.boundary.CampaignView;

/**
 * The steps in which figures of countries are public. A figure of three people in a small country,
 * or the difference of the figures of two days, may be enough to find a person. So the public
 * figure of a country is the greatest multiple of a step that is not above its released figure.
 * Figures are released only for a crowd of changes together, since the exact total shows when each
 * signature came. The rest of the total is one row of no country, negative where more were taken
 * out since than it had. The difference of two public figures of a country is always a multiple of
 * the step, and the sum of the rows is the exact total.
 *
 * @param step from 2 on; 1 for exact figures
 */
public record SmallCells(int step) {

  /** In place of a country: the rest of all countries. */
  public static final String OTHER = "other";

  private static final int CROWD_LEAST = 20;
  private static final int CROWD_STEPS = 4;

  private static final Comparator<CountryCount> MOST_FIRST =
      Comparator.comparingLong(CountryCount::count).reversed().thenComparing(CountryCount::country);

  /** Exact figures. */
  public static final SmallCells OFF = new SmallCells(1);

  public static SmallCells of(CampaignView campaign) {
    Integer step = campaign.smallCells();
    return step == null ? OFF : new SmallCells(step);
  }

  public boolean isOn() {
    return step > 1;
  }

  /** The public figure: rounded down, negative ones too, so that the rest is never negative. */
  public long figure(long exact) {
    return Math.floorDiv(exact, step) * step;
  }

  /**
   * The public moment of a change of a figure: only its day. The history has the changes of each
   * hour, so the hour could show the exact number of a change that was booked alone in it.
   */
  public Instant day(Instant exact) {
    return isOn() && exact != null ? exact.truncatedTo(ChronoUnit.DAYS) : exact;
  }

  /** Whether this number is public as it is. */
  public boolean tells(long number) {
    return number % step == 0;
  }

  /**
   * The least number of signatures of one source that came, or went, which are released together.
   * Until then figures of countries stay as they are.
   */
  public int crowd() {
    return Math.max(CROWD_LEAST, CROWD_STEPS * step);
  }

  /**
   * The public rows: the largest first, equal ones by country code, the rest last, which may be
   * negative.
   *
   * @param released exact figures by country, which are not public
   * @param total of this moment
   */
  public List<CountryCount> publish(Map<String, Long> released, long total) {
    List<CountryCount> rows = new ArrayList<>();
    long left = total;
    for (Map.Entry<String, Long> one : told(released).entrySet()) {
      rows.add(new CountryCount(one.getKey(), one.getValue()));
      left -= one.getValue();
    }
    // The order of the exact figures would show which of two equal public ones is larger.
    rows.sort(MOST_FIRST);
    if (left != 0) {
      rows.add(new CountryCount(OTHER, left));
    }
    return List.copyOf(rows);
  }

  /**
   * The public figures by country, without zeros. They change only with a release: signatures taken
   * out since are still in their country's figure, and lower no other country's.
   */
  Map<String, Long> told(Map<String, Long> released) {
    Map<String, Long> told = new HashMap<>();
    released.forEach((country, exact) -> told.put(country, figure(Math.max(0, exact))));
    told.values().removeIf(figure -> figure == 0);
    return told;
  }

  /**
   * The public form of changes that were booked together, by country; the rest is last. Each is cut
   * towards zero, so that one that was taken out is not shown as five. Where all add up to zero, a
   * row with zero stays, because something was changed.
   */
  public Map<String, Long> changes(Map<String, Long> exact) {
    Map<String, Long> told = new LinkedHashMap<>();
    long left = 0;
    for (Map.Entry<String, Long> one : new TreeMap<>(exact).entrySet()) {
      long whole = one.getValue() / step * step;
      left += one.getValue() - whole;
      if (whole != 0) {
        told.put(one.getKey(), whole);
      }
    }
    if (left != 0 || told.isEmpty() && !exact.isEmpty()) {
      told.put(OTHER, left);
    }
    return told;
  }
}
