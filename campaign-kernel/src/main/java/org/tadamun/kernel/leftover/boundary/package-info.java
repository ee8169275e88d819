/**
 * Deleted data that an embedded database has not overwritten (docs/adr/246).
 *
 * <ul>
 *   <li>R1 A backup contains nothing that was erased before it began.
 *   <li>R2 The database's own files contain erased data at most until the first start that is a day
 *       or more after their last rewriting; tables that are too large for that are named.
 *   <li>R3 No signer waits for this.
 * </ul>
 */
package org.tadamun.kernel.leftover.boundary;
