/**
 * Staff: who works in the console, how they get in, and what they may do where.
 *
 * <ul>
 *   <li>R1 Nobody gives or takes a role beyond their own; an administrator gives all.
 *   <li>R2 A link works once, within its time, by POST; only its hash is kept. A mail is not sent
 *       any more once its link is void.
 *   <li>R3 Neither an answer nor its time tells whether an account exists.
 *   <li>R4 A changed password and a shut-out end every open session of a person. People can end all
 *       of their own sessions, an administrator those of everybody.
 *   <li>R5 There is always one active administrator.
 *   <li>R6 Every change is in the audit trail.
 *   <li>R7 A person with a second factor is not signed in before a code was right, which works
 *       once; wrong codes count as wrong passwords do. After fifty in a row none is taken before
 *       the person chooses a new password.
 *   <li>R8 An administrator can have a person who is shut out, or never accepted, forgotten for
 *       good. What that person did stays in the trail, by a number without a name, and no mail to
 *       others names the person any more.
 *   <li>R9 A role of countries is given only for a country of a campaign; a coordinator's for a
 *       country or for all; every other for all countries, since nothing that it opens belongs to
 *       one.
 *   <li>R10 A waiting notice is not sent to a person who was shut out meanwhile, or whose roles
 *       would not bring it any more.
 *   <li>R11 If an invited person has no role any more, the link is void, and the next role brings a
 *       new one. An invitation names a role that the person has when it is sent.
 *   <li>R12 A session of the console lives as long as its row, on any node. Of the token in the
 *       browser only a hash is kept, and nothing a day after the last act.
 *   <li>R13 A person who is shut out is let in only by staff who reach as far as whoever did it; a
 *       person without roles only by an administrator. Nobody else gives them a role meanwhile.
 *   <li>R14 A person who is let in again chooses a new password, by a link in a mail: the old one,
 *       and every session, is void. A mail that goes out after its link has expired says where to
 *       ask for one.
 *   <li>R15 Of a colleague whom they do not govern, staff see name, address and the roles within
 *       their own reach. The answer to an invitation is the same whoever has the address, and a
 *       person who gets or loses a role is told by mail.
 *   <li>R16 If a person who made keys is shut out, is forgotten, or no longer administers, the
 *       caller is told how many of them are valid, and revokes them in the same step or leaves
 *       them.
 * </ul>
 */
package org.tadamun.kernel.staff.boundary;
