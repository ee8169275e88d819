/**
 * Decisions of staff about single signatures, and about alarms, of which R3 to R6 and R9 of the
 * alarms hold.
 *
 * <ul>
 *   <li>R1 Holding and invalidating take exactly one from the count of a confirmed signature;
 *       releasing and reverting give exactly that one back, in the hour in which it happens.
 *   <li>R2 What did not count is not counted by being released: who has not confirmed still has to.
 *   <li>R3 An invalidation has a reason; it is undone to what was before, counted or held. A reason
 *       or a note that a decision would not keep is refused.
 *   <li>R4 State, tally, public log and audit trail change in one transaction.
 *   <li>R5 Who may moderate some countries only decides about their signatures only. Whoever may
 *       not in a campaign at all gets the answer of a signature that is not there, and locks none.
 *   <li>R6 The owner of a confirmed signature is told by mail when it is held or released here.
 *   <li>R7 One person or key holds and invalidates at most {@value
 *       org.tadamun.petition.byhand.entity.DecidedByHand#MOST} signatures of a petition in 24
 *       hours, erasures and moves to another country by hand included. More are refused whole: that
 *       is what a rule is for; one that invalidates, a second person approves. Releasing and
 *       reverting is free.
 * </ul>
 */
package org.tadamun.petition.moderation.boundary;
