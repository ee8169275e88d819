/**
 * The figures against a recount.
 *
 * <ul>
 *   <li>R1 Every night, and whenever a moderator asks, each figure of a petition (version, source,
 *       country) is compared with its confirmed signatures and checked batches.
 *   <li>R2 Where they differ, both numbers are written down, logged as a warning without anybody's
 *       data, and shown as an alarm until a later recount agrees. A recount that cannot tell, since
 *       the figure never stood still, ends no alarm.
 *   <li>R3 Nothing is repaired.
 *   <li>R4 Signing goes on meanwhile, waits for nothing, and is never taken for a difference.
 *   <li>R5 Who moderates a country is told by mail of figures of it that differ and did not before,
 *       once for each recount.
 * </ul>
 */
package org.tadamun.petition.recount.boundary;
