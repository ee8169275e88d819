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
 * What the public is told of figures by country. A figure of three people in a small country, or
 * the difference of two figures on two days, may be enough to find a person. So each figure of a
 * country is the greatest multiple of a step that is not above the one released last, with a crowd
 * of others, since the exact total tells of each signature when it came. What is left of the total
 * is one figure of none; below nought where more were taken out since than were left over. Whatever
 * is subtracted from whatever, of a country there are multiples of the step alone; the sum over the
 * rows stays the exact total.
 *
 * @param step how many, from 2 on; 1 for exact figures
 */
public record SmallCells(int step) {

  /** In the place of a country: what is left of all of them. */
  public static final String OTHER = "other";

  private static final int CROWD_LEAST = 20;
  private static final int CROWD_STEPS = 4;

  private static final Comparator<CountryCount> MOST_FIRST =
      Comparator.comparingLong(CountryCount::count).reversed().thenComparing(CountryCount::country);

  /** Every figure as it is. */
  public static final SmallCells OFF = new SmallCells(1);

  public static SmallCells of(CampaignView campaign) {
    Integer step = campaign.smallCells();
    return step == null ? OFF : new SmallCells(step);
  }

  public boolean isOn() {
    return step > 1;
  }

  /** What is told of a figure; a negative one goes down too, so that what is left never is. */
  public long figure(long exact) {
    return Math.floorDiv(exact, step) * step;
  }

  /**
   * What is told of a moment at which a figure changed: its day. Of each hour the history tells by
   * how much, so that the moment would tell the exact number of what was booked alone in it.
   */
  public Instant day(Instant exact) {
    return isOn() && exact != null ? exact.truncatedTo(ChronoUnit.DAYS) : exact;
  }

  /** Whether this number can be told as it is. */
  public boolean tells(long number) {
    return number % step == 0;
  }

  /**
   * How many that came, or went, by one source are released together, at least: until then figures
   * of countries stay as they are.
   */
  public int crowd() {
    return Math.max(CROWD_LEAST, CROWD_STEPS * step);
  }

  /**
   * The rows for the public: the most first, countries with as many by their code, the rest last,
   * below nought too.
   *
   * @param released exact figures by country, which are not told
   * @param total of this moment
   */
  public List<CountryCount> publish(Map<String, Long> released, long total) {
    List<CountryCount> rows = new ArrayList<>();
    long left = total;
    for (Map.Entry<String, Long> one : told(released).entrySet()) {
      rows.add(new CountryCount(one.getKey(), one.getValue()));
      left -= one.getValue();
    }
    // The order of the exact figures would tell which of two equal ones is greater.
    rows.sort(MOST_FIRST);
    if (left != 0) {
      rows.add(new CountryCount(OTHER, left));
    }
    return List.copyOf(rows);
  }

  /**
   * What is told by country; no noughts. Of a country it changes with a release alone: who was
   * taken out since is in it still, and no other country pays for him.
   */
  Map<String, Long> told(Map<String, Long> released) {
    Map<String, Long> told = new HashMap<>();
    released.forEach((country, exact) -> told.put(country, figure(Math.max(0, exact))));
    told.values().removeIf(figure -> figure == 0);
    return told;
  }

  /**
   * By how much figures were changed at once, by country; what is left of all stands last. A change
   * is cut towards nought: nobody is told of five who were taken out where it was one. Where
   * changes make up for each other nought is left, and told: something was changed.
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
