package org.tadamun.petition.signature.boundary.search;

import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * Traits by which moderators tell the members of a union from a raid of the same night. They are
 * chosen in the row of one of these signatures, or above the queue.
 *
 * @param organisation the whole name as signed, in any case of letters; null where it does not
 *     matter
 * @param locality the whole place as signed, likewise
 * @param byPass true for only those who came through an event pass
 * @param source null where it does not matter
 */
public record TraitFilter(
    String organisation, String locality, boolean byPass, SignatureSource source) {

  public static final TraitFilter NONE = new TraitFilter(null, null, false);

  /**
   * Empty texts become null.
   *
   * @throws InvalidInput where one is longer than any that is kept
   */
  public TraitFilter {
    organisation = text("organisation", organisation, Signature.ORGANISATION_MAX);
    locality = text("locality", locality, Signature.LOCALITY_MAX);
  }

  /** Of any source. */
  public TraitFilter(String organisation, String locality, boolean byPass) {
    this(organisation, locality, byPass, null);
  }

  TraitFilter of(SignatureSource only) {
    return new TraitFilter(organisation, locality, byPass, only);
  }

  private static String text(String field, String asked, int most) {
    if (asked == null || asked.isBlank()) {
      return null;
    }
    if (asked.length() > most) {
      throw new InvalidInput(field, "kernel.error.choice");
    }
    return asked;
  }

  /** The organisation; null, which means any, where it is longer than any that is kept. */
  public static String organisation(String asked) {
    return fitting(asked, Signature.ORGANISATION_MAX);
  }

  /** The place; null, which means any, where it is longer than any that is kept. */
  public static String locality(String asked) {
    return fitting(asked, Signature.LOCALITY_MAX);
  }

  private static String fitting(String asked, int most) {
    return asked == null || asked.length() > most ? null : asked;
  }

  public boolean isNone() {
    return equals(NONE);
  }

  /**
   * Refuses traits for other states. The held queue has an index and is short, but for other states
   * every row of the petition would be read.
   *
   * @throws InvalidInput where others than held ones are wanted
   */
  public void requireQueue(SignatureState state) {
    if (!isNone() && state != SignatureState.HELD) {
      throw new InvalidInput("state", "petition.error.held-only");
    }
  }
}
