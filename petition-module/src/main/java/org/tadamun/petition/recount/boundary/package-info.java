/**
 * The figures against a recount.
 *
 * <ul>
 *   <li>R1 Every night, and whenever a moderator asks, each figure of a petition (version, source,
 *       country) is compared with its confirmed signatures and checked batches.
 *   <li>R2 Where they differ, both numbers are written down, logged as a warning without anybody's
 *       data, and shown as an alarm until a later recount agrees. A recount that cannot tell, since
 *       the figure never stood still, ends no alarm.
 *   <li>R3 A recount repairs nothing.
 *   <li>R4 Signing goes on meanwhile, waits for nothing, and is never taken for a difference.
 *   <li>R5 Who moderates a country is told by mail of figures of it that differ and did not before,
 *       once for each recount, and of the same found by two nodes at once by one of them.
 *   <li>R6 What the last recount has found is put right when somebody who moderates all countries
 *       proposes it with a reason, and another person approves; of one petition one at a time. All
 *       keys of one organisation that does not own the campaign are one person (ADR 212).
 *   <li>R7 At the approval the figures are compared anew. What is booked is by how much they
 *       differ, into the present hour; where one differs otherwise than was proposed, nothing is.
 *   <li>R8 It stands in the public log of corrections, in the same transaction, also where figures
 *       of countries or sources make up for each other, and another recount follows, which ends the
 *       alarm. Where that one fails, what was approved stands, and the next recount ends it.
 *   <li>R9 The reason of a correction goes a while after it was decided; one that nobody has
 *       decided in that time is rejected. What was put right stays.
 *   <li>R10 Each recount that found a difference is listed, also once a later one agrees.
 * </ul>
 */
package org.tadamun.petition.recount.boundary;
