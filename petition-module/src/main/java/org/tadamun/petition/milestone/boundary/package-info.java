/**
 * Milestones of a petition.
 *
 * <ul>
 *   <li>R1 A quarter, half, three quarters and all of the goal are milestones; staff add numbers of
 *       their own, for all countries or for one.
 *   <li>R2 A milestone that is reached raises one task and one draft of news; nothing is published.
 *   <li>R3 Each is raised once for each version of the text, also when the count falls and rises
 *       again, and whichever node or timer notices it first.
 *   <li>R4 Nobody who signs waits for milestones.
 *   <li>R5 If several quarters are passed at once, only the highest is raised.
 *   <li>R6 Another goal has other quarters.
 *   <li>R7 With steps, a number for one country must be a step; others that were added before are
 *       shown to staff only and raise nothing meanwhile. In public it is reached when a released
 *       figure first has it, whenever its task was raised (ADR 263).
 *   <li>R8 Whether a number is reached follows from the figures: it is never shown as not reached
 *       beside a figure that reaches it, even if no task was raised.
 *   <li>R9 A number that is no longer reached is marked as such, with the present figure, in the
 *       tasks and before its draft of news is published.
 *   <li>R10 Staff who may write petitions for a country add and remove its numbers, and complete
 *       and reopen their tasks; for all countries together this needs the permission for all.
 *   <li>R11 If news state a number of one country that no figure in steps shows, the task and the
 *       news say so, and publishing needs a confirmation; staff who choose the steps are shown
 *       these news.
 * </ul>
 */
package org.tadamun.petition.milestone.boundary;
