/**
 * Deliveries: attempts to put a pack, or a letter, before an addressee, and what came of each.
 *
 * <ul>
 *   <li>R1 An attempt is at one addressee, by one channel, perhaps with one pack that was frozen
 *       for him. Its times are those of his clock when it was planned, and it happened no earlier
 *       than the minute in which its pack was frozen.
 *   <li>R2 An outcome follows only where it can, and only by a channel that can end so; a refusal
 *       names both outcomes.
 *   <li>R3 Nothing is written over. Each outcome is added to the attempt's log; one that was
 *       recorded by mistake is taken back with a reason, and both stay on record. What it followed
 *       stands again with its moment and its receipt, or else the plan. A receipt that came with it
 *       or since goes, and its hash stays in the trail.
 *   <li>R4 What is tried after a refusal is an attempt of its own that names the first one.
 *   <li>R5 They are written and read by those who may write addressees, changed only by those who
 *       may in the country where the addressee sits now. The board, which names no person, is open
 *       to all of the campaign's staff.
 *   <li>R6 Who went, who took it, and the receipt are in no public answer and in no trail. They can
 *       be forgotten, also where the outcome was taken back; what came of it stays. Where none of
 *       them is left, nothing is written. Nor does the public learn that an attempt is planned.
 *   <li>R7 A receipt is a JPEG or PNG of at most 10 MB, kept encrypted and without place, time and
 *       camera; its hash, and that of the file as it was sent, are on record.
 *   <li>R8 On the board each addressee stands once. It is due where nothing was attempted, or where
 *       the day of a next step has come that no other attempt was; one that was taken back is none.
 *       Else an acceptance stands until an attempt that began after it ends otherwise, whatever
 *       older letter comes back; its own coming back ends it. One that is no longer addressed
 *       stands there only where something happened, or a next step that is written down is due:
 *       that is due there too.
 *   <li>R9 A pack that names people is planned for an addressee only where they agreed to be named
 *       to him as he is known now (ADR 176), and while they still do (ADR 195); any pack only while
 *       each endorsement that it tells of is public. One that was planned before stays, and its
 *       page says so; one that was made already is told as it was.
 *   <li>R10 When a pack was first handed over, sent or left there, whoever is named in it is told
 *       by his link, also where it came back (ADR 256).
 * </ul>
 */
package org.tadamun.petition.delivery.boundary;
