/**
 * Finding and creating rows, for all subjects.
 *
 * <ul>
 *   <li>R1 The first row of a kind is inserted in a transaction of its own: it stays if the
 *       caller's transaction fails, and the caller's goes on if another one was faster. The row is
 *       a new entity with zero counts that only its own subject uses.
 *   <li>R2 The only failure that is ignored is that another transaction was faster.
 * </ul>
 */
package org.tadamun.kernel.record.boundary;
