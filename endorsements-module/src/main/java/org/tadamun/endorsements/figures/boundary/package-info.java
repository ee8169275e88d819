/**
 * The figures of endorsements and parliamentary acts.
 *
 * <ul>
 *   <li>R1 Pledges are shown apart and are in no other number.
 *   <li>R2 Each number is the length of a list: "published" is what the wall shows now.
 *   <li>R3 All figures of a campaign need at most four statements, however many rows there are.
 * </ul>
 */
package org.tadamun.endorsements.figures.boundary;
