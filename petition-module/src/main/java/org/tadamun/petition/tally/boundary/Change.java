package org.tadamun.petition.tally.boundary;

import java.time.Instant;

/**
 * The change of the figure in one interval.
 *
 * @param country null where the change is that of all countries together
 * @param change negative where more were taken out than came
 */
public record Change(Instant from, String country, long change) {}
