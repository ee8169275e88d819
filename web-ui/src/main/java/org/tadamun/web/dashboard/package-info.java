/**
 * The dashboard: the one page that joins the three fields of work.
 *
 * <ul>
 *   <li>R1 A tile's number is the length of the list that it opens, and so is that of a bar of
 *       endorsements; who may not open it sees no link.
 *   <li>R2 Each part reads its own field's figures; none knows of the others. Those held wait under
 *       every version and every petition, and so are counted under all.
 *   <li>R3 The page renews itself, and says of when its figures are.
 *   <li>R4 What waits for a second person is said to those who may be that person, with a link to
 *       where it is decided.
 *   <li>R5 What waits is counted of those things that the reader may do himself: who works in some
 *       countries sees each of these by itself, and nobody a batch that he entered. So it is with
 *       the signatures of today, and reminders that are stopped.
 *   <li>R6 What there is to do at texts and translations is said to those who may do it, with a
 *       link to where it is done; nobody is shown his own words as to be checked.
 * </ul>
 */
package org.tadamun.web.dashboard;
