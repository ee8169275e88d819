/**
 * Tables that people open in a spreadsheet: written and read row by row, so that a million of them
 * need no more memory than ten.
 *
 * <ul>
 *   <li>R1 Whatever is written is safe to open: no cell becomes a formula.
 *   <li>R2 A row that has been written is not kept.
 *   <li>R3 What is read keeps the number of its line, so that a mistake can be named and found.
 *   <li>R4 One broken row costs that row alone.
 *   <li>R5 A file made for people begins with a byte order mark ({@code Csv.file}).
 * </ul>
 */
package org.tadamun.kernel.sheet.boundary;
