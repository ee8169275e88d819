/**
 * The frame of the console: language, direction, theme, the chosen campaign, and messages after a
 * command.
 *
 * <ul>
 *   <li>R1 Every word comes from a bundle, in the language of the reader's profile.
 *   <li>R2 A refused form keeps what was typed, and each error appears at its field.
 *   <li>R3 A list's filter is part of the page's address.
 *   <li>R4 A button in a row acts on what was shown in the row, even if rows were added or removed
 *       since.
 *   <li>R5 What was typed into a long form and not saved is restored with its page ({@code
 *       kept.js}), only in the same tab and for the same writer, without personal data. If the
 *       record has changed meanwhile, it is only offered until its writer decides.
 * </ul>
 */
package org.tadamun.web.console.frame;
