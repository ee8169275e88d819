/**
 * The program's words in pages.
 *
 * <ul>
 *   <li>R1 A public page has the language of its address, the console that of the staff member's
 *       profile.
 * </ul>
 */
package org.tadamun.web.text;
