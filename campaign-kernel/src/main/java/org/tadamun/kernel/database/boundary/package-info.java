/**
 * Writing together.
 *
 * <ul>
 *   <li>R1 Whoever is told that his work is done, its transaction was committed before.
 *   <li>R2 Of a group either all is kept or nothing; then each is tried alone.
 *   <li>R3 One's failure is told to that one only.
 * </ul>
 */
package org.tadamun.kernel.database.boundary;
