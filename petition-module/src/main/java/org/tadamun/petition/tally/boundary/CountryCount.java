package org.tadamun.petition.tally.boundary;

import org.tadamun.kernel.text.boundary.Countries;

/**
 * How many signatures one country has; {@code ZZ} is the unknown one, {@code other} what is left of
 * the total where figures are told in steps: below nought where more were taken out since the last
 * release than were left over. A country is what has a code: of the 249 of ISO 3166-1 many are
 * territories, and Kosovo has one beside them (docs/adr/285).
 */
public record CountryCount(String country, long count) {

  /** What the description of the API says, wherever countries are told or counted. */
  public static final String CODES =
      "Countries and territories with a code of their own in ISO 3166-1 (alpha-2), and XK for"
          + " Kosovo. In a list ZZ is an unknown one, and other the rest where figures are told in"
          + " steps; neither is in a number of countries.";

  /** Whether it is a country's, so that a number of countries and territories counts it. */
  public static boolean ofCountry(CountryCount row) {
    return !row.country.equals(Countries.UNKNOWN) && !row.country.equals(SmallCells.OTHER);
  }
}
