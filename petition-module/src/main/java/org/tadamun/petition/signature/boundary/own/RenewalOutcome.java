package org.tadamun.petition.signature.boundary.own;

/**
 * What came of a click under the present version.
 *
 * @param petition its slug
 * @param held whether it counts only once somebody has looked at it
 */
public record RenewalOutcome(String petition, boolean held) {}
