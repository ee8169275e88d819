/**
 * Privacy notice, imprint, accessibility statement.
 *
 * <ul>
 *   <li>R1 Who is responsible comes from {@code tadamun.controller.*}; if it is missing, the page
 *       says so instead of leaving a gap.
 * </ul>
 */
package org.tadamun.web.publicsite.legal;
