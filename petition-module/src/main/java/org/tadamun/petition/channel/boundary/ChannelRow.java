package org.tadamun.petition.channel.boundary;

import org.tadamun.petition.channel.entity.Origin;

/**
 * What came by one way, in steps.
 *
 * @param codes absent ones are null; {@link Origin#NONE} for what is left of all ways, those by
 *     which too few came
 * @param country ISO 3166-1 alpha-2, {@code ZZ} unknown; null for all, {@link #OTHER} for what is
 *     left of all countries
 * @param confirmed how many signatures were confirmed by their owners, at least
 */
public record ChannelRow(Origin codes, String country, long confirmed) {

  /** In the place of a country, as in the figures of a petition. */
  public static final String OTHER = "other";

  /** Of all ways, by what is left where the named ones are taken off. */
  static ChannelRow ofOthers(long confirmed) {
    return new ChannelRow(Origin.NONE, null, confirmed);
  }

  /** Whether it is of no way, but of what is left of all. */
  public boolean isOfOthers() {
    return codes.equals(Origin.NONE);
  }
}
