/**
 * Documents that are handed over: made once of blocks, written as a page and as a PDF.
 *
 * <ul>
 *   <li>R1 A document says all in one language, or the same in two beside each other.
 *   <li>R2 It needs nothing else: no host, no script, no font of the reader's machine.
 *   <li>R3 The same blocks of the same moment are the same bytes.
 *   <li>R4 Arabic and Urdu run from right to left: letters joined, columns of tables and pages too.
 *   <li>R5 A PDF is tagged, names its title and its languages, and repeats the heads of its tables.
 * </ul>
 */
package org.tadamun.kernel.document.boundary;
