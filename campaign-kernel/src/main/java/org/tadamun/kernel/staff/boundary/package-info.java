/**
 * Staff: who works in the console, how he gets in, and what he may do where.
 *
 * <ul>
 *   <li>R1 Nobody gives or takes a role beyond what he has himself; an administrator gives all.
 *   <li>R2 A link works once, within its time, by POST; only its hash is kept. A mail does not go
 *       out any more once its link is void.
 *   <li>R3 No answer and no time tells whether an account exists.
 *   <li>R4 A changed password, a shut-out, and whoever wants it for his own, end every open
 *       session; an administrator ends those of everybody.
 *   <li>R5 There is always one active administrator.
 *   <li>R6 Every change is in the audit trail.
 *   <li>R7 Whoever has a second factor is not in before a code of his was right, which works once;
 *       wrong codes count as wrong passwords do.
 *   <li>R8 An administrator can have whoever is shut out, or never came, forgotten for good. What
 *       he did stays in the trail, by a number without a name.
 *   <li>R9 A role of countries is given for a country of a campaign alone; a coordinator's for a
 *       country or for all; every other for all countries, since nothing that it opens is of one.
 *   <li>R10 A notice that waits goes out to nobody who was shut out meanwhile, or whose roles would
 *       not bring it to him any more.
 *   <li>R11 Who was invited and has no role any more is invited to nothing: his link is void, and
 *       the next role brings a new one. An invitation that waits names a role that he has when it
 *       goes out.
 *   <li>R12 A session of the console lives as long as its row, on whatever node; of what the
 *       browser shows for it only a hash is kept, and a day after its last act nothing.
 *   <li>R13 Whoever is shut out is let in only by who reaches as far as whoever did it, and of who
 *       has no role decides an administrator alone. Nobody else gives him a role meanwhile.
 *   <li>R14 Whoever is let in again chooses a new password, by a link in a mail: the one of before,
 *       and every session, is void. A mail that is later than its link says where to ask for one.
 *   <li>R15 Of a colleague whom one does not govern one sees name, address and the roles within
 *       one's own reach. Who invites an address gets the same answer whoever has it, and whoever
 *       gets or loses a role is told by mail.
 *   <li>R16 Where somebody who made keys is shut out, is forgotten, or no longer administers,
 *       whoever does it is told how many of them are valid, and revokes them in the same step or
 *       leaves them.
 * </ul>
 */
package org.tadamun.kernel.staff.boundary;
