/**
 * The petition as people read and sign it. The text is in the reader's language or says in which
 * other one, as {@code publicsite.frame} R1 says; a new and a repeated signer see the same page, as
 * {@code petition.signature} R2 says; figures by country are those of {@code petition.tally} R1 and
 * R4; and a table for an authority executes nothing in a spreadsheet, as {@code kernel.sheet} R1
 * says.
 *
 * <ul>
 *   <li>R1 Nothing is ticked beforehand; without a choice nobody's name is shown.
 *   <li>R2 After a mistake all that was typed is still there, and each mistake is named at its
 *       field.
 *   <li>R3 Corrections of figures by staff have a page of their own, linked from the figures.
 * </ul>
 */
package org.tadamun.web.publicsite.petition;
