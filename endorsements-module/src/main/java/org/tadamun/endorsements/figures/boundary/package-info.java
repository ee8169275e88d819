/**
 * The figures of endorsements and parliamentary acts.
 *
 * <ul>
 *   <li>R1 What is pledged is told apart and is in no other number.
 *   <li>R2 Each number is the length of a list: published is what the wall shows, now.
 *   <li>R3 However many there are, four statements tell them all.
 * </ul>
 */
package org.tadamun.endorsements.figures.boundary;
