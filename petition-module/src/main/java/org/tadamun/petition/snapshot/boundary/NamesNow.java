package org.tadamun.petition.snapshot.boundary;

/**
 * Whether a pack may still be handed over with the names that stand in it.
 *
 * @param asFrozen whether its file for programs is as it was frozen; where it is not, nobody can
 *     tell from it who is named in the others
 * @param agreed whether they agreed to be named to its addressee as he is known now (ADR 176)
 * @param noMore how many signers it names whom a pack of now would not name: they took their
 *     consent back, or their signatures count no more (ADR 195)
 * @param endorsersNoMore how many endorsements it tells of that are public no more, or anew and
 *     without a name for this addressee
 */
public record NamesNow(boolean asFrozen, boolean agreed, long noMore, long endorsersNoMore) {

  static NamesNow ofChanged(long endorsersNoMore) {
    return new NamesNow(false, false, 0, endorsersNoMore);
  }
}
