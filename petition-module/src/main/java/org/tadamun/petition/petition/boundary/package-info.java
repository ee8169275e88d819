/**
 * The petition.
 *
 * <ul>
 *   <li>R1 A text that was signed never changes; it can gain languages.
 *   <li>R2 A material change opens a new version, whose count begins at nought.
 *   <li>R3 A pause moves the end by the paused time, and so does the time in which its campaign
 *       does not run or is offline; what is both at once counts once, and what lies before its
 *       start not at all, by the start as it stood when the pause began to take time.
 *   <li>R4 A draft, also one that was archived unopened, and a petition of a hidden campaign do not
 *       exist for the public.
 *   <li>R5 A wrong transition names both states and the verb.
 *   <li>R6 Its slug stays as it was made.
 *   <li>R7 Whoever may write it reads it in any state, with the entity tag of an edit.
 *   <li>R8 Title, text and each demand have one source language, which is what counts.
 *   <li>R9 A campaign's main petition is the first that can be signed, else the first that is
 *       public, else the first draft that was not put aside.
 *   <li>R10 Closed by mistake it is opened again within 14 days, not where it closed by itself or
 *       an outcome of its campaign stands: paused, with the dates that it had, and whoever waited
 *       to confirm still can.
 *   <li>R11 Of a hand-over and an answer the day is told that the clocks of the place had, with its
 *       zone; of a hand-over how many signatures the pack stated, and as of when. What pack it was
 *       can be taken out again: it may have been a letter.
 *   <li>R12 What was recorded of either can be put right in the archive too, and nothing added:
 *       whoever is named there asks to be taken out when he does.
 * </ul>
 */
package org.tadamun.petition.petition.boundary;
