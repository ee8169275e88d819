/**
 * Moments that follow from local times by the rules of time zones.
 *
 * <ul>
 *   <li>R1 Each start derives the moments of all that is still to come, before the server accepts
 *       requests; a changed moment is stored and audited as by the system. If the JDK's rules are
 *       older than those used last, nothing is derived, and that is logged.
 *   <li>R2 A row that fails stops no other row and no start. If the database is away, not every row
 *       is tried: the next start goes on.
 * </ul>
 */
package org.tadamun.kernel.zone.boundary;
