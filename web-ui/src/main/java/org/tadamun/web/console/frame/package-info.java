/**
 * The frame of the console: language, direction, theme, the chosen campaign, and what is said when
 * something worked or did not.
 *
 * <ul>
 *   <li>R1 Every word comes from a bundle, in the language of the reader's profile.
 *   <li>R2 What was typed stays typed when it is refused, and each mistake stands at its field.
 *   <li>R3 A list's filter is in its address.
 *   <li>R4 A button in a row acts on what was shown in the row, whatever has come or gone since.
 *   <li>R5 What was typed into a long form and not saved comes back with its page ({@code
 *       kept.js}), in its tab and to its writer alone, without what tells of people; where the
 *       record has changed meanwhile it is only offered, until its writer decides.
 * </ul>
 */
package org.tadamun.web.console.frame;
