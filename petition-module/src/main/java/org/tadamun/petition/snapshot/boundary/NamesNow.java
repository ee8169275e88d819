package org.tadamun.petition.snapshot.boundary;

/**
 * Whether a pack with names may still be handed over.
 *
 * @param asFrozen whether its data file is unchanged; if not, nobody can tell whom the pack names
 * @param agreed whether the signers agreed to be named to its addressee as it is known now (ADR
 *     176)
 * @param noMore how many named signers a new pack would not name, because they took their consent
 *     back or no longer count (ADR 195)
 * @param endorsersNoMore how many endorsements in it are no longer public, or public again but
 *     without a name for this addressee
 */
public record NamesNow(boolean asFrozen, boolean agreed, long noMore, long endorsersNoMore) {

  static NamesNow ofChanged(long endorsersNoMore) {
    return new NamesNow(false, false, 0, endorsersNoMore);
  }
}
