/**
 * Documents that are handed over: made once of blocks, written as a page and as a PDF.
 *
 * <ul>
 *   <li>R1 A document says all in one language, or the same in two beside each other.
 *   <li>R2 It needs nothing else: no host, no script, no font of the reader's machine. What it says
 *       is a link asks nobody until a reader follows it.
 *   <li>R3 The same blocks of the same moment are the same bytes.
 *   <li>R4 Arabic and Urdu run from right to left: letters joined, columns of tables and pages too.
 *   <li>R5 A PDF is tagged, names its title and its languages, and repeats the heads of its tables.
 *   <li>R6 Its pages turn between rows of a table and between names, never inside one, and leave no
 *       line of a paragraph alone; on each page stands again of what its names are.
 * </ul>
 */
package org.tadamun.kernel.document.boundary;
