/**
 * The figures.
 *
 * <ul>
 *   <li>R1 The total is the sum of the tallies, over countries and over sources alike.
 *   <li>R2 A change is booked in the transaction of the signature's change, in the hour in which it
 *       happens; the history is never rewritten.
 *   <li>R3 All pages of the history sum to the total.
 *   <li>R4 Figures are at most five seconds old and say of when they are.
 *   <li>R5 An unknown country is {@code ZZ}; nothing is left out.
 *   <li>R6 Where a campaign tells figures of countries in steps, every public figure of a country,
 *       and every difference of two of them, is a multiple of the step; what is left of the total
 *       is one row, below nought too, so that R1 and R3 hold. So it is with sources, each of which
 *       may be of one country (ADR 265).
 *   <li>R7 There, countries are told anew only with a crowd of changes that look alike beside the
 *       exact total: of one source, all of them come or all taken out, of whole hours that are
 *       over. Who of a crowd was of which country, no two answers tell (ADR 263).
 *   <li>R8 A crowd is of people who come, or go, for the first time. Who does so once more has
 *       crowds of his own. The whole steps that the log of corrections tells are in no crowd, and
 *       leave or join the figure of their country when the log tells them; of those that leave as
 *       many later as may be waiting, so that nobody who was told goes in their place. What is left
 *       of a step waits for a crowd of its kind and reason, and leaves with it (ADR 267).
 *   <li>R9 At each end of a petition, what has no crowd of its kind is looked at together. What
 *       comes or goes afterwards waits for a crowd of its kind as before.
 * </ul>
 */
package org.tadamun.petition.tally.boundary;
