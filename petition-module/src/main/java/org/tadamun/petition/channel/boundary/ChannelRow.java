package org.tadamun.petition.channel.boundary;

import org.tadamun.petition.channel.entity.Origin;

/**
 * The signatures of one way, in steps.
 *
 * @param codes of the way; {@link Origin#NONE} for the rest, ways with too few signatures
 * @param country ISO 3166-1 alpha-2, {@code ZZ} unknown; null for all, {@link #OTHER} for the rest
 *     of the countries
 * @param confirmed how many signatures were confirmed by their owners, at least
 */
public record ChannelRow(Origin codes, String country, long confirmed) {

  /** Stands for the rest of the countries, as in the figures of a petition. */
  public static final String OTHER = "other";

  /** The row for the rest of all ways. */
  static ChannelRow ofOthers(long confirmed) {
    return new ChannelRow(Origin.NONE, null, confirmed);
  }

  /** Whether it is the row for the rest of all ways. */
  public boolean isOfOthers() {
    return codes.equals(Origin.NONE);
  }
}
