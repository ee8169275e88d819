package org.tadamun.petition.signature.boundary.imported;

import java.util.Map;

/**
 * The result of entering a portion of people.
 *
 * @param entered how many count now
 * @param known how many had signed already
 * @param byCountry how many count now, by country
 * @param firstId the lowest id of a new signature, 0 where there is none
 */
public record EnteredPortion(
    int entered, int known, Map<String, Long> byCountry, long firstId, long lastId) {

  public static final EnteredPortion NOTHING = new EnteredPortion(0, 0, Map.of(), 0, 0);
}
