/**
 * Pages as bytes: made by Faces, kept for seconds, sent many times.
 *
 * <ul>
 *   <li>R1 A page is kept at most five seconds, and never longer than its oldest figure may be.
 *   <li>R2 However many ask at once, a page is made once.
 *   <li>R3 A hit touches no database, no session and no Faces.
 *   <li>R4 Only shared pages with status 200 are kept; errors and secret pages never.
 *   <li>R5 When a campaign changes, all kept pages are forgotten, those being made included.
 *   <li>R6 No public page opens a session or sets a cookie: an attempt is an internal error.
 *   <li>R7 A page that a reader has already (ETag) is not sent again.
 *   <li>R8 Addresses with parameters, which anybody can invent, use a separate part of the cache.
 *   <li>R9 A cache may keep a 404 for a shared page as long as the page itself, so that it does not
 *       show a page that was taken away.
 * </ul>
 */
package org.tadamun.web.publicsite.page;
