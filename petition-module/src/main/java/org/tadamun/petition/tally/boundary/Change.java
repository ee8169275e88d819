package org.tadamun.petition.tally.boundary;

import java.time.Instant;

/**
 * By how much the figure changed in one interval.
 *
 * @param country null where countries are not told apart
 * @param change negative where more were taken away than came
 */
public record Change(Instant from, String country, long change) {}
