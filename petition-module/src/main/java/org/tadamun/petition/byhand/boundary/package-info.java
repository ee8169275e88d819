/**
 * Limits what one person or key may do by hand to the signatures of a petition.
 *
 * <ul>
 *   <li>R1 One actor may hold, invalidate, erase or move to another country at most {@value
 *       org.tadamun.petition.byhand.entity.DecidedByHand#MOST} signatures of a petition in 24
 *       hours, all together. An act beyond that is refused whole, and says how many are left.
 *   <li>R2 Two simultaneous acts of one actor are counted one after the other, on every node; an
 *       act that is rolled back is not counted.
 *   <li>R3 Acts older than that day are not stored.
 *   <li>R4 Signers who erase or withdraw their own signature by their link are not counted.
 * </ul>
 */
package org.tadamun.petition.byhand.boundary;
