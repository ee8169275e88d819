/**
 * Milestones of a petition.
 *
 * <ul>
 *   <li>R1 A quarter, the half, three quarters and the whole of the goal are milestones by
 *       themselves; the staff add numbers of their own, of all countries or of one.
 *   <li>R2 A milestone that is reached raises one task and one draft of news; nothing is published.
 *   <li>R3 Each is raised once for each version of the text, also when the count falls and rises
 *       again, and whichever node or timer sees it first.
 *   <li>R4 Nobody who signs waits for it.
 *   <li>R5 Where several quarters are passed at one look, the highest is raised alone.
 *   <li>R6 Another goal has other quarters.
 *   <li>R7 Where figures of countries are told in steps, a number of one country is one of the
 *       steps; those added before that are not stay with the staff, and raise nothing meanwhile. It
 *       is reached, and of the moment, as the figures are released, by the first that told so many,
 *       whenever its task was raised (ADR 263).
 *   <li>R8 Whether a number is reached follows from the figures: nowhere stands that it is not
 *       beside a figure that has reached it, though nothing was raised.
 *   <li>R9 What was reached once and is no longer says so, with the figure of now: in the tasks,
 *       and before its draft of news is published.
 *   <li>R10 A number of one country is added and removed, and its task done and opened again, by
 *       whoever writes petitions for that country; of all countries, by who does for all.
 *   <li>R11 Where news were written with a number of one country that figures in steps do not tell,
 *       its task and the news say so, and whoever publishes is asked; whoever chooses the steps is
 *       told which they are.
 * </ul>
 */
package org.tadamun.petition.milestone.boundary;
