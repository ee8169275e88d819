/**
 * The public site: every language has its own path; no JavaScript, session or cookie.
 *
 * <ul>
 *   <li>R1 {@code /} leads to the language that the browser prefers.
 *   <li>R2 Each language with bundles has its site; adding one is adding files.
 *   <li>R3 Every page answers GET and HEAD alike; neither changes anything.
 * </ul>
 */
package org.tadamun.web.publicsite;
