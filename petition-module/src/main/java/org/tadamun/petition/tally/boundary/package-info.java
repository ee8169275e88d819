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
 * </ul>
 */
package org.tadamun.petition.tally.boundary;
