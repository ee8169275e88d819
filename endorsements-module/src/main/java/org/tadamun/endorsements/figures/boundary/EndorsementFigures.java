package org.tadamun.endorsements.figures.boundary;

import java.util.Map;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.parliament.entity.ActState;

/**
 * A campaign's figures at one moment.
 *
 * @param published what everybody can read now; the sum of {@code byCountry} and of {@code byKind}
 * @param endorsers by how many endorsers these are: one may have given several
 * @param pledged promised and not given; in no other number, and for staff
 * @param pledgedShown of these, those that no embargo hides: what the public is told
 * @param pledgesOverdue of these, those whose day is over
 * @param toDo received and not yet published: for staff
 * @param byCountry most first
 * @param acts parliamentary acts that were done and of which everybody can read
 * @param actsByState those in preparation and those withdrawn too, which are in no other number
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

  /** What stands for no country. */
  private static final String NOWHERE = "ZZ";

  /** From how many countries: what belongs to none is in {@code byCountry} and not in this. */
  public long countries() {
    return byCountry.keySet().stream().filter(country -> !country.equals(NOWHERE)).count();
  }
}
