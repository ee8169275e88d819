package org.tadamun.petition.trend.control;

import java.time.Instant;

/**
 * A time of one petition, and the time of equal length before.
 *
 * @param before start of the time before
 * @param to the end, exclusive
 */
public record TrendStretch(long petitionId, Instant before, Instant from, Instant to) {}
