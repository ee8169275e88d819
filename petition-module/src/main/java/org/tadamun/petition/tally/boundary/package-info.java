/**
 * The figures.
 *
 * <ul>
 *   <li>R1 The total is the sum of the tallies, over countries and over sources alike.
 *   <li>R2 A change is booked in the transaction of the signature's change, in the hour in which it
 *       happens; the history is never rewritten.
 *   <li>R3 All pages of the history sum to the total.
 *   <li>R4 Figures are at most five seconds old and name their moment.
 *   <li>R5 An unknown country is {@code ZZ}; nothing is left out.
 *   <li>R6 Where a campaign publishes figures of countries in steps, every public figure of a
 *       country, and every difference of two of them, is a multiple of the step. The rest of the
 *       total is one row, which may be negative, so that R1 and R3 hold. The same is true of
 *       sources, since all signatures of one may be from one country (ADR 265).
 *   <li>R7 With steps, figures of countries change only with a crowd of changes that look alike
 *       beside the exact total: of one source, all of them come or all gone, of whole hours that
 *       are over. No two answers show which country one of a crowd belongs to (ADR 263).
 *   <li>R8 A crowd is of people who come, or go, for the first time. Those who do so again have
 *       crowds of their own. The whole steps that the log of corrections shows are in no crowd:
 *       they change the figure of their country when the log shows them. Of those that leave, as
 *       many leave later as may be waiting for a crowd, so that no one else goes in their place.
 *       The rest of a step waits for a crowd of its kind and reason, and leaves with it (ADR 267).
 *   <li>R9 At each end of a petition, changes without a crowd of their kind are released together
 *       if that makes a crowd. Later changes wait for a crowd of their kind as before.
 * </ul>
 */
package org.tadamun.petition.tally.boundary;
