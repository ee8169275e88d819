package org.tadamun.petition.tally.boundary;

import org.tadamun.kernel.text.boundary.Countries;

/**
 * How many signatures one country has; {@code ZZ} is the unknown one, {@code other} what is left of
 * all where figures are told in steps.
 */
public record CountryCount(String country, long count) {

  /** Whether it is a country's, so that a number of countries counts it. */
  public static boolean ofCountry(CountryCount row) {
    return !row.country.equals(Countries.UNKNOWN) && !row.country.equals(SmallCells.OTHER);
  }
}
