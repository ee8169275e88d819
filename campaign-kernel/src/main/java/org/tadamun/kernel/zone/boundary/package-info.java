/**
 * What follows from a clock on a wall, by the rules of its zone.
 *
 * <ul>
 *   <li>R1 Where the rules of the JDK are newer than those by which moments were derived, the
 *       moments of all that is still to come are derived anew before anybody is let in; what has
 *       another one is changed and in the trail, as by the program. Where they are older, nothing
 *       is, and the log says so.
 * </ul>
 */
package org.tadamun.kernel.zone.boundary;
