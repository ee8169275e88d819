package org.tadamun.petition.trend.control;

import java.time.Instant;

/**
 * A time of one petition and the one before it.
 *
 * @param before where the time before begins
 * @param to the end, exclusive
 */
public record TrendStretch(long petitionId, Instant before, Instant from, Instant to) {}
