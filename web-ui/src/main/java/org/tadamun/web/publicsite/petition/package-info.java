/**
 * The petition as people read and sign it.
 *
 * <ul>
 *   <li>R1 The text stands in the reader's language, or says in which other one.
 *   <li>R2 Nothing is ticked beforehand; without a choice nobody's name is shown.
 *   <li>R3 What was typed is still there after a mistake, and each mistake is named at its field.
 *   <li>R4 A new and a repeated signer see the same page.
 *   <li>R5 Figures by country say of when they are and how they were counted; their sum is the
 *       total.
 *   <li>R6 A table for an authority opens in a spreadsheet and executes nothing there.
 *   <li>R7 What staff corrected in the figures stands on a page of its own, linked from the
 *       figures.
 * </ul>
 */
package org.tadamun.web.publicsite.petition;
