package org.tadamun.endorsements.figures.boundary;

import java.util.Map;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.parliament.entity.ActState;

/**
 * A campaign's figures at one moment.
 *
 * @param published endorsements that everybody can read now; the sum of {@code byCountry} and of
 *     {@code byKind}
 * @param endorsers how many endorsers gave these; one may have given several
 * @param pledged promised and not given; in no other number, and for staff only
 * @param pledgedShown those of {@code pledged} not under embargo: the number that the public sees
 * @param pledgesOverdue those of {@code pledged} whose day is over
 * @param toDo received and not yet published; for staff only
 * @param byCountry the largest number first
 * @param acts parliamentary acts that were done and that everybody can read about
 * @param actsByState public acts by state, including those in preparation or withdrawn, which
 *     {@code acts} leaves out
 */
public record EndorsementFigures(
    long published,
    long endorsers,
    long pledged,
    long pledgedShown,
    long pledgesOverdue,
    long toDo,
    Map<String, Long> byCountry,
    Map<EndorsementKind, Long> byKind,
    long acts,
    Map<ActState, Long> actsByState) {

  /** The code for what belongs to no country. */
  private static final String NOWHERE = "ZZ";

  /** The number of countries in {@code byCountry}; {@code ZZ} is none. */
  public long countries() {
    return byCountry.keySet().stream().filter(country -> !country.equals(NOWHERE)).count();
  }
}
