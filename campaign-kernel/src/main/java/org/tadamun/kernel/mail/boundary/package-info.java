/**
 * Mail to supporters and staff.
 *
 * <ul>
 *   <li>R1 A mail is kept only if the transaction that caused it is committed.
 *   <li>R2 The outbox keeps cause and parameters, encrypted; the text is made when the mail is
 *       sent.
 *   <li>R3 A mail is sent at least once. After a crash at most those in flight are sent twice, with
 *       the same Message-ID, which cannot be computed from the database alone (ADR 120).
 *   <li>R4 A mail is SENT only after the server took it; its secret parts are then deleted.
 *   <li>R5 Without a mail server mails wait, and an administrator of the whole installation may
 *       read them; that is audited.
 *   <li>R6 A mail that may never be sent twice is sent at most once; if it is unknown whether the
 *       server took it, it is UNCERTAIN until a person decides.
 *   <li>R7 With a mail server the first attempt follows the commit within five seconds. A server
 *       that is away, or takes nothing from our sender, costs no attempt. If the server ends the
 *       connection over a mail, that costs this mail one attempt; if it then wants a sign-in, it
 *       costs none. In both cases other mails go first.
 *   <li>R8 What the server refuses for good has failed. It is tried again if the server refuses it
 *       for now, and if it refuses it for good without saying that recipient or text is the reason,
 *       since it may be refusing us (ADR 258). If the server gets the text and does not answer,
 *       each attempt may have delivered the mail: after three within a day staff decide. That a
 *       mail may have arrived is shown beside any later failure, until it is known: it was sent,
 *       came back, or its address does not exist. Until then it does not count as never sent.
 *   <li>R9 A mail that came back is BOUNCED, and the part that ordered it hears of it in the same
 *       transaction. Only messages to the return address of that mail count, which nobody can
 *       guess; the same message twice does no harm. A mail that was given up can bounce too, if it
 *       may have arrived.
 *   <li>R10 A mail fails for good only if it was tried for long, if the server's answer or its
 *       address leaves no hope, or if what it speaks of is gone. An error of ours that may pass
 *       costs an attempt. A database that is away, and a key that only another node has, cost none.
 *   <li>R11 A mail that has nothing left to say when its turn comes is CANCELLED, and has not
 *       failed.
 *   <li>R12 All mails come from one address, each with a name: that of the organisation for which
 *       it is written, else the installation's. No character of a name changes how the text beside
 *       it is read, and no name can be read as an address.
 *   <li>R13 Answers go to the configured address of the controller, since the sending address is
 *       often read by nobody. An address that not every server accepts in a header is left out, and
 *       the log says so; it is not taken for a fault of the recipient.
 * </ul>
 */
package org.tadamun.kernel.mail.boundary;
