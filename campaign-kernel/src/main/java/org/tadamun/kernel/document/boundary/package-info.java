/**
 * Documents that are handed over: made of blocks once, written as HTML and as PDF.
 *
 * <ul>
 *   <li>R1 A document is in one language, or has the same text in two languages side by side.
 *   <li>R2 Its files need nothing else: no host, no script, no font of the reader's computer. A
 *       link loads nothing until a reader follows it.
 *   <li>R3 The same blocks of the same moment make the same bytes.
 *   <li>R4 Arabic and Urdu run from right to left: joined letters, table columns and pages too.
 *   <li>R5 A PDF is tagged, has its title and languages, and repeats the heads of its tables.
 *   <li>R6 Pages break between rows of a table and between names, never inside one, and leave no
 *       single line of a paragraph alone; each further page repeats the name of its group.
 * </ul>
 */
package org.tadamun.kernel.document.boundary;
