/**
 * What one person or key may do by hand to the signatures of a petition.
 *
 * <ul>
 *   <li>R1 Whoever holds, invalidates, erases or moves to another country takes at most {@value
 *       org.tadamun.petition.byhand.entity.DecidedByHand#MOST} of a petition in 24 hours, all of it
 *       together; what would be more is refused whole, and says how many are left.
 *   <li>R2 Two acts of one actor at once are counted one after the other, on every node; what is
 *       rolled back took nothing.
 *   <li>R3 What is older than that day is not kept.
 *   <li>R4 Whoever erases or withdraws himself, by his own link, is not counted.
 * </ul>
 */
package org.tadamun.petition.byhand.boundary;
