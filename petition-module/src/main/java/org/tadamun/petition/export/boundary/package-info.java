/**
 * Lists of a petition as files for spreadsheets.
 *
 * <ul>
 *   <li>R1 What goes out are the rows that the list shows to the same person, with the same filter:
 *       for a key the names that the list shows it; an address never.
 *   <li>R2 Rows are read and sent a portion at a time, and kept nowhere.
 *   <li>R3 Each order, and each file that went out, is in the audit trail with the number of rows,
 *       its beginning before the first row; whoever asks only for a file's name gets no row, and
 *       leaves no trace.
 *   <li>R4 Whoever ordered it sees how far it is, and alone fetches it.
 *   <li>R5 What breaks off is refused while nothing has gone out, and afterwards says in its last
 *       row how much is missing.
 *   <li>R6 Figures by country are of the version that was ordered, or else of the one that was
 *       signed then; each row says so, and of when it is. The last one is the sum.
 *   <li>R7 For staff name, town and organisation of who chose to be counted without his name are
 *       empty, and his row is there.
 *   <li>R8 By which organisation or place a list was narrowed stands neither in the trail nor in
 *       the order, only that it was: a signer typed it, and no erasure would reach it there.
 *       Whoever fetches the file says it once more.
 *   <li>R9 Of a demonstration each row of each file says at its end that it is a sample.
 * </ul>
 */
package org.tadamun.petition.export.boundary;
