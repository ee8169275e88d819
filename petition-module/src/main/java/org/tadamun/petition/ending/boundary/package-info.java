/**
 * Petitions that close by themselves: figures become final and the periods after which names go
 * begin to run, also where nobody thinks of it any more.
 *
 * <ul>
 *   <li>R1 Fourteen days after its last day a petition closes by itself: by then the last link has
 *       expired.
 *   <li>R2 So it does fourteen days after its campaign has ended with an outcome, paused or not.
 *   <li>R3 While a batch waits for its second person, or an import is under way, its last day
 *       closes nothing: what was handed in is not lost.
 *   <li>R4 What a person has paused is left to that person, but for R2: the petition, or its
 *       campaign; and so is a campaign that is offline.
 *   <li>R5 It is written down as an act of the program, and the console says so.
 * </ul>
 */
package org.tadamun.petition.ending.boundary;
