/**
 * Decisions of staff about single signatures, and about alarms. For alarms, R3 to R6 and R9 of the
 * package {@code alarm} hold.
 *
 * <ul>
 *   <li>R1 Holding or invalidating a confirmed signature lowers the count by exactly one; releasing
 *       or reverting it raises the count by exactly one, in the hour in which that happens.
 *   <li>R2 Releasing a signature that its owner never confirmed does not count it: it has to be
 *       confirmed first.
 *   <li>R3 An invalidation has a reason. Undoing it leads to the state before it, counted or held.
 *       A reason or a note that a decision would not keep is refused.
 *   <li>R4 State, tally, public log and audit trail change in one transaction.
 *   <li>R5 Staff who may moderate only some countries decide only about signatures of these. Staff
 *       who may not moderate in a campaign get the answer for a missing signature, and lock none.
 *   <li>R6 The owner of a confirmed signature is told by mail when it is held or released here.
 *   <li>R7 One person or key holds and invalidates at most {@value
 *       org.tadamun.petition.byhand.entity.DecidedByHand#MOST} signatures of a petition in 24
 *       hours, erasures and moves to another country by hand included. A request for more is
 *       refused as a whole: that needs a rule, and a rule that invalidates needs a second person's
 *       approval. Releasing and reverting are not limited.
 * </ul>
 */
package org.tadamun.petition.moderation.boundary;
