/**
 * Languages, countries, and the texts of the program.
 *
 * <ul>
 *   <li>R1 Every bundle has the same keys and placeholders in every language shipped.
 *   <li>R2 A valid language without a bundle falls back to English; a malformed tag is refused.
 *   <li>R3 Plurals follow CLDR.
 * </ul>
 */
package org.tadamun.kernel.text.boundary;
