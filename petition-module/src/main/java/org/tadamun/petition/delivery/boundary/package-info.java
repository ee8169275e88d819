/**
 * Deliveries: attempts to put a pack or a letter before an addressee, and their outcomes.
 *
 * <ul>
 *   <li>R1 An attempt has one addressee, one channel and at most one pack, which was frozen for
 *       that addressee. Its times are on the clock that the addressee had when it was planned. It
 *       cannot have happened before the minute in which its pack was frozen.
 *   <li>R2 An outcome can follow only certain outcomes, and only certain channels can end with it.
 *       A refusal names both outcomes.
 *   <li>R3 Nothing is overwritten. Each outcome is added to the attempt's log. One recorded by
 *       mistake is taken back with a reason, and both stay in the log: the outcome before it stands
 *       again with its moment and its receipt, or else the plan. A receipt that came with the
 *       mistake or later is deleted, and its hash stays in the trail.
 *   <li>R4 A new try after a refusal is an attempt of its own, which names the first one.
 *   <li>R5 Callers who may write addressees read attempts; those who may do so in the country where
 *       the addressee sits now also change them. The board names no person and is open to all of
 *       the campaign's staff.
 *   <li>R6 Who went, who took it, and the receipt are in no public answer and in no trail. They can
 *       be erased, also after the outcome was taken back; the outcome stays. If none of them is
 *       left, nothing is written. The public does not learn of planned attempts.
 *   <li>R7 A receipt is a JPEG or PNG of at most 10 MB, kept encrypted and without place, time and
 *       camera. Its hash and the hash of the file as it was sent are on record.
 *   <li>R8 Each addressee has one row on the board. It is due if nothing was attempted, or if the
 *       day of a next step has come and no attempt follows (one taken back does not). Else an
 *       acceptance stands until an attempt that began after it ends otherwise, or until the
 *       accepted one itself comes back; older letters that come back change nothing. An addressee
 *       that is no longer addressed has a row only if an attempt happened or a next step is due.
 *   <li>R9 A pack that names people can be planned only if they agreed to be named to this
 *       addressee as it is known now (ADR 176), and still do (ADR 195); any pack only if every
 *       endorsement in it is still public. An attempt planned before stays, and its page shows the
 *       problem. An attempt that was already made is recorded as it was.
 *   <li>R10 Once a pack was handed over, sent or left at the door, each signer named in it can see
 *       when by their link, also if it came back (ADR 256).
 * </ul>
 */
package org.tadamun.petition.delivery.boundary;
