/**
 * Pages as bytes: made by Faces, kept for seconds, sent many times.
 *
 * <ul>
 *   <li>R1 A page is kept at most five seconds, and never longer than its oldest figure may be.
 *   <li>R2 However many ask at once, a page is made once.
 *   <li>R3 A hit touches no database, no session and no Faces.
 *   <li>R4 Only shared pages that succeeded are kept; errors and secret pages never.
 *   <li>R5 When a campaign changes, everything kept is forgotten, what is being made included.
 *   <li>R6 No public page opens a session or sets a cookie: trying to is a fault.
 *   <li>R7 What a reader has already (ETag) is not sent again.
 *   <li>R8 Addresses with parameters, which anybody can make up, have a part of the room alone.
 *   <li>R9 A cache may keep, for as long as a page, that there is no page for everybody any more:
 *       so it shows none that was taken away.
 * </ul>
 */
package org.tadamun.web.publicsite.page;
