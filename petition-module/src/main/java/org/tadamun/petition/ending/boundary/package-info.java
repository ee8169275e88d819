/**
 * Closes petitions by themselves: figures become final and retention periods begin, even if nobody
 * thinks of it.
 *
 * <ul>
 *   <li>R1 A petition closes by itself fourteen days after its last day, when the last link has
 *       expired.
 *   <li>R2 It also does so fourteen days after its campaign ended with an outcome, paused or not.
 *   <li>R3 While a batch waits for its check, or an import is under way, its last day does not
 *       close it, so that nothing handed in is lost.
 *   <li>R4 What a person has paused is left to that person, except by R2: the petition or its
 *       campaign; the same holds for a campaign that is offline.
 *   <li>R5 It is recorded as an act of the program, and the console shows it.
 * </ul>
 */
package org.tadamun.petition.ending.boundary;
