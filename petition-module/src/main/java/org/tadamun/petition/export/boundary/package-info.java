/**
 * Lists of a petition as files for spreadsheets.
 *
 * <ul>
 *   <li>R1 A file has the rows that the list shows to the same person with the same filter: for a
 *       key with the names that the list shows it; never with an address.
 *   <li>R2 Rows are read and sent in portions, and stored nowhere.
 *   <li>R3 The audit trail has each order and each fetch with the number of rows; the beginning is
 *       recorded before the first row is sent. Asking for a file's name only sends no row and is
 *       not recorded.
 *   <li>R4 Only the caller who ordered an export sees its progress and can fetch it.
 *   <li>R5 A failure is an error answer while nothing was sent; later the last row says how much is
 *       missing.
 *   <li>R6 Figures by country are of the ordered version, or else of the one that was signed at the
 *       time of the order. Each row states version and time. The last row is the sum.
 *   <li>R7 For staff, signers who chose to be counted without their name have a row with empty
 *       name, town and organisation.
 *   <li>R8 The organisation or place by which a list was narrowed is neither in the trail nor in
 *       the order, only the fact: a signer typed it, and it could not be erased there. It is given
 *       again when the file is fetched.
 *   <li>R9 Each row of each file of a demonstration says at its end that it is a sample.
 * </ul>
 */
package org.tadamun.petition.export.boundary;
