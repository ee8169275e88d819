package org.tadamun.petition.snapshot.boundary;

/**
 * Whether a pack may still be handed over with the names that stand in it.
 *
 * @param agreed whether they agreed to be named to its addressee as he is known now (ADR 176)
 * @param noMore how many signers it names whom a pack of now would not name: they took their
 *     consent back, or their signatures count no more (ADR 195)
 * @param endorsersNoMore how many endorsements it tells of that are public no more, or anew and
 *     without a name for this addressee
 */
public record NamesNow(boolean agreed, long noMore, long endorsersNoMore) {}
