package org.tadamun.petition.tally.boundary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tadamun.kernel.campaign.boundary.CampaignView;

/**
 * What the public is told of figures by country. A figure of three people in a small country, or
 * the difference of two figures on two days, may be enough to find a person. So each figure of a
 * country is the greatest multiple of a step that is not above the true one, and what is left of
 * all countries is one figure of none. Whatever is subtracted from whatever, of a country there are
 * multiples of the step alone; the sum over the rows stays the exact total.
 *
 * @param step how many, from 2 on; 1 for exact figures
 */
public record SmallCells(int step) {

  /** In the place of a country: what is left of all of them. */
  public static final String OTHER = "other";

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

  /** Whether this number can be told as it is. */
  public boolean tells(long number) {
    return number % step == 0;
  }

  /**
   * The rows for the public: the most first, countries with as many by their code, the rest last.
   */
  public List<CountryCount> publish(List<CountryCount> exact) {
    if (!isOn()) {
      return exact;
    }
    List<CountryCount> rows = new ArrayList<>();
    long left = 0;
    for (CountryCount row : exact) {
      long told = figure(row.count());
      left += row.count() - told;
      if (told != 0) {
        rows.add(new CountryCount(row.country(), told));
      }
    }
    // The order of the exact figures would tell which of two equal ones is greater.
    rows.sort(
        Comparator.comparingLong(CountryCount::count)
            .reversed()
            .thenComparing(CountryCount::country));
    if (left != 0) {
      rows.add(new CountryCount(OTHER, left));
    }
    return List.copyOf(rows);
  }

  /**
   * By how much figures were changed at once, by country; what is left of all stands last. A change
   * is cut towards nought: nobody is told of five who were taken out where it was one.
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
    if (left != 0) {
      told.put(OTHER, left);
    }
    return told;
  }
}
