package org.tadamun.petition.signature.boundary.own;

/**
 * The result of signing the present version.
 *
 * @param petition its slug
 * @param held whether it counts only once staff have released it
 */
public record RenewalOutcome(String petition, boolean held) {}
