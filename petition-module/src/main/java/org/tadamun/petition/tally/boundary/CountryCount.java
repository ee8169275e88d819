package org.tadamun.petition.tally.boundary;

import org.tadamun.kernel.text.boundary.Countries;

/**
 * The number of signatures of one country. {@code ZZ} is an unknown country. {@code other} is the
 * rest of the total where figures are in steps; it is negative where more were taken out since the
 * last release than the rest had. A country is whatever has a code of its own: many of the 249 of
 * ISO 3166-1 are territories, and Kosovo is added (docs/adr/285).
 */
public record CountryCount(String country, long count) {

  /** The API's description, wherever countries are listed or counted. */
  public static final String CODES =
      "Countries and territories with a code of their own in ISO 3166-1 (alpha-2), and XK for"
          + " Kosovo. In a list ZZ is an unknown one, and other the rest where figures are told in"
          + " steps; neither is in a number of countries.";

  /** Whether the row is that of a country, and so part of a number of countries and territories. */
  public static boolean ofCountry(CountryCount row) {
    return !row.country.equals(Countries.UNKNOWN) && !row.country.equals(SmallCells.OTHER);
  }
}
