/**
 * What an embedded database has not written over (docs/adr/246).
 *
 * <ul>
 *   <li>R1 In a backup stands nothing of what was erased before it was begun.
 *   <li>R2 In the files of the database itself, at the latest until the first start that is a day
 *       later than the last one at which they were written anew; tables that are too large for that
 *       are named.
 *   <li>R3 Nobody who signs waits for it.
 * </ul>
 */
package org.tadamun.kernel.leftover.boundary;
