/**
 * The public site: every language below its own path, without JavaScript, session or cookie.
 *
 * <ul>
 *   <li>R1 {@code /} leads to the language that the browser prefers.
 *   <li>R2 A language that is shipped has its site; adding one is adding files.
 *   <li>R3 Every page answers GET and HEAD alike; neither changes anything.
 * </ul>
 */
package org.tadamun.web.publicsite;
