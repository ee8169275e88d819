package org.tadamun.petition.tally.boundary;

import org.tadamun.kernel.text.boundary.Countries;

/**
 * How many signatures one country has; {@code ZZ} is the unknown one, {@code other} what is left of
 * the total where figures are told in steps: below nought where more were taken out since the last
 * release than were left over.
 */
public record CountryCount(String country, long count) {

  /** Whether it is a country's, so that a number of countries counts it. */
  public static boolean ofCountry(CountryCount row) {
    return !row.country.equals(Countries.UNKNOWN) && !row.country.equals(SmallCells.OTHER);
  }
}
