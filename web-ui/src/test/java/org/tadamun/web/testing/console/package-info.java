/**
 * The console as a browser without scripts sees it: pages are opened, read, filled in and sent over
 * HTTP, so that a test covers the page, its bean, the roles and the database together.
 *
 * <ul>
 *   <li>R1 Every page that is read is complete: no text is missing, no expression is left
 *       unresolved.
 *   <li>R2 What a page does not offer cannot be typed or pressed.
 * </ul>
 */
package org.tadamun.web.testing.console;
