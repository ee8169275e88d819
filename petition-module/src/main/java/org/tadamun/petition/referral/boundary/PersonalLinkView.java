package org.tadamun.petition.referral.boundary;

/**
 * What the owner of a personal link sees.
 *
 * @param code appended to the petition's address
 * @param atLeast how many signed by it, rounded down to a step; zero below the first step
 */
public record PersonalLinkView(String code, long atLeast) {}
