package org.tadamun.petition.signature.boundary.bounce;

import java.time.LocalDate;

/**
 * How many signatures of a country ended on a day since the mail for their confirmation came back.
 *
 * @param day UTC
 * @param country ISO 3166-1 alpha-2, or {@code ZZ}
 */
public record BouncedOn(LocalDate day, String country, long count) {}
