package org.tadamun.petition.channel.boundary;

import org.tadamun.petition.channel.entity.Origin;

/**
 * What came by one way.
 *
 * @param codes absent ones are null
 * @param country ISO 3166-1 alpha-2, {@code ZZ} unknown; null for all
 * @param submitted how many forms were taken, also of those who had signed before
 * @param confirmed how many signatures were confirmed by their owners since
 */
public record ChannelRow(Origin codes, String country, long submitted, long confirmed) {}
