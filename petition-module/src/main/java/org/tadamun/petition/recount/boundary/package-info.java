/**
 * Compares figures with a recount, and corrects them.
 *
 * <ul>
 *   <li>R1 Every night, and when a moderator asks, each figure of a petition (version, source,
 *       country) is compared with its confirmed signatures and checked batches.
 *   <li>R2 If they differ, both numbers are stored, logged as an error without personal data, and
 *       shown as an alarm until a later recount agrees. A recount in which the figure never stood
 *       still ends no alarm.
 *   <li>R3 A recount changes no figure.
 *   <li>R4 Signing goes on meanwhile, waits for nothing, and never looks like a difference.
 *   <li>R5 Moderators of a country get a mail about its figures that differ and did not before,
 *       once for each recount; if two nodes find the same at once, only one sends it.
 *   <li>R6 The differences of the last recount are corrected when one moderator of all countries
 *       proposes it with a reason and another person approves; a petition has one proposal at a
 *       time. All keys of one organisation that does not own the campaign are one person (ADR 212).
 *   <li>R7 On approval the figures are compared again. Each difference is booked into the present
 *       hour; if one is no longer the proposed one, nothing is booked.
 *   <li>R8 A correction is in the public log of corrections, in the same transaction, even if its
 *       changes cancel out over countries or sources. Then another recount runs, which ends the
 *       alarm; if it fails, the approval stands and the next recount ends the alarm.
 *   <li>R9 The reason of a correction is erased some time after the decision. A proposal not
 *       decided by then is rejected. The corrected figures stay.
 *   <li>R10 Each recount that found a difference stays listed, also when a later one agrees.
 * </ul>
 */
package org.tadamun.petition.recount.boundary;
