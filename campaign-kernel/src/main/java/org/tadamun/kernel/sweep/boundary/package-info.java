/**
 * Rows that are over by themselves, and that nobody counts or reports.
 *
 * <ul>
 *   <li>R1 They are forgotten by the hour, each kind for itself, and not in the first hour of a
 *       server: by a clock that is wrong all would be over.
 * </ul>
 */
package org.tadamun.kernel.sweep.boundary;
