package org.tadamun.petition.signature.boundary.search;

import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * By what the people of a union are told from a raid that came in the same night: for moderators,
 * who choose it in the row of one of them, or above the queue.
 *
 * @param organisation the whole name as signed, whatever its case; null where it does not matter
 * @param locality the whole place as signed, likewise
 * @param byPass whether only those who came through an event pass
 * @param source by which way they came; null where it does not matter
 */
public record TraitFilter(
    String organisation, String locality, boolean byPass, SignatureSource source) {

  public static final TraitFilter NONE = new TraitFilter(null, null, false);

  /**
   * Empty is as good as null.
   *
   * @throws InvalidInput where one is longer than any that is kept
   */
  public TraitFilter {
    organisation = text("organisation", organisation, Signature.ORGANISATION_MAX);
    locality = text("locality", locality, Signature.LOCALITY_MAX);
  }

  /** By whichever way they came. */
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

  /** What is longer than any that is kept is not asked. */
  public static String organisation(String asked) {
    return fitting(asked, Signature.ORGANISATION_MAX);
  }

  /** Likewise. */
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
   * The queue has an index and an end: of all states every row of the petition would be read.
   *
   * @throws InvalidInput where others than held ones are wanted
   */
  public void requireQueue(SignatureState state) {
    if (!isNone() && state != SignatureState.HELD) {
      throw new InvalidInput("state", "petition.error.held-only");
    }
  }
}
