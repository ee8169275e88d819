/**
 * The public wall of endorsements.
 *
 * <ul>
 *   <li>R1 The wall holds only what is published and no longer under embargo: no promise, no
 *       withdrawn row, nothing without a basis.
 *   <li>R2 A public act is shown as reported, with its source, never as verified by us.
 *   <li>R3 Names are those of the day on which the endorsement was given.
 *   <li>R4 A spreadsheet program executes nothing in the CSV file.
 *   <li>R5 The kind of proof is shown only while the proofs are stored, and not once they were
 *       erased.
 * </ul>
 */
package org.tadamun.endorsements.wall.boundary;
