/**
 * The dashboard: the one page about petitions, actions and endorsements together.
 *
 * <ul>
 *   <li>R1 A tile's number is the length of the list that it opens, and so is that of a bar of
 *       endorsements; a reader who may not open the list sees no link.
 *   <li>R2 Each part reads the figures of its own module; none knows of the others. Held signatures
 *       are counted under all versions and all petitions.
 *   <li>R3 The page refreshes itself, and shows the time of its figures.
 *   <li>R4 What waits for a second person is shown to staff who may be that person, with a link to
 *       where it is decided.
 *   <li>R5 A tile counts only what the reader may do: staff of some countries see each of these
 *       apart, and nobody sees a batch that they entered. The same holds for today's signatures and
 *       for stopped reminders.
 *   <li>R6 Work on texts and translations is shown to staff who may do it, with a link to where it
 *       is done; nobody is asked to check their own words.
 * </ul>
 */
package org.tadamun.web.dashboard;
