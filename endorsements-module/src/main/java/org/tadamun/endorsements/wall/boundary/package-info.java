/**
 * The public wall of endorsements.
 *
 * <ul>
 *   <li>R1 It holds what is published and no longer under embargo, and nothing else: no promise, no
 *       withdrawn row, nothing without a basis.
 *   <li>R2 A public act is shown as reported, with its source, never as verified by us.
 *   <li>R3 Names are those of the day on which it was given.
 *   <li>R4 A file for spreadsheets executes nothing.
 *   <li>R5 How it is known is told of proofs that are still there; of none where they were erased.
 * </ul>
 */
package org.tadamun.endorsements.wall.boundary;
