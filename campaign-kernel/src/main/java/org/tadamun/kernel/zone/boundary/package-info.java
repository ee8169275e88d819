/**
 * What follows from a clock on a wall, by the rules of its zone.
 *
 * <ul>
 *   <li>R1 At each start the moments of all that is still to come are derived anew before anybody
 *       is let in; what has another one is changed and in the trail, as by the program. Where the
 *       rules of the JDK are older than those by which moments were derived, nothing is, and the
 *       log says so.
 *   <li>R2 A row that fails stops no other and no start. A database that is away is not asked for
 *       each row: the next start goes on.
 * </ul>
 */
package org.tadamun.kernel.zone.boundary;
