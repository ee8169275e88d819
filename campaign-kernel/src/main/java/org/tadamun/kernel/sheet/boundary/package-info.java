/**
 * Tables that people open in a spreadsheet: written and read row by row, so that a million rows
 * need no more memory than ten.
 *
 * <ul>
 *   <li>R1 A file that we write is safe to open: no cell becomes a formula.
 *   <li>R2 A row that was written is not kept in memory.
 *   <li>R3 A row that was read has its line number, so that a mistake can be reported and found.
 *   <li>R4 A broken row costs only that row.
 *   <li>R5 A file for people begins with a byte order mark ({@code Csv.file}).
 * </ul>
 */
package org.tadamun.kernel.sheet.boundary;
