/**
 * Mail to supporters and staff.
 *
 * <ul>
 *   <li>R1 A mail stands or falls with the transaction that caused it.
 *   <li>R2 The outbox keeps cause and parameters, encrypted; the text is made at sending.
 *   <li>R3 At least once; after a crash at most those in flight twice, with the same Message-ID.
 *       That cannot be made of what the database has (ADR 120).
 *   <li>R4 SENT is said only after the server took it; what is secret is then removed.
 *   <li>R5 Without a mail server mails wait, and an administrator of the whole installation may
 *       read them; that is audited.
 *   <li>R6 A mail that may never come twice is sent at most once; where that is not certain, it is
 *       UNCERTAIN until a person decides.
 *   <li>R7 With a mail server the first attempt follows the commit within five seconds. A server
 *       that is away, or takes nothing from our sender, costs no attempt. One that ends the
 *       connection over a mail costs that mail one, and it lets the others go first; one that then
 *       wants a sign-in costs none either, and that mail lets the others go first as well.
 *   <li>R8 What the server refuses for good has failed; what it refuses for now is tried again, and
 *       so is what it refuses for good without saying that it is for the recipient or the words:
 *       perhaps it refuses us (ADR 258). Where it took the words and said nothing, each attempt may
 *       have delivered them: after three within a day staff decide. That a mail may have arrived is
 *       told beside whatever it is refused for after that, until it is known: it was sent, came
 *       back, or nobody has that address. Till then nobody counts it as never sent.
 *   <li>R9 A mail that came back is BOUNCED, and whoever ordered it hears of it in the same
 *       transaction. Only what came to the return address of that mail counts, which nobody can
 *       guess; twice is harmless. One that was given up comes back as well where it may have
 *       arrived.
 *   <li>R10 A mail fails for good only when it was tried for long, the server or its address is
 *       final, or what it speaks of is gone. An error of ours that may pass costs an attempt; a
 *       database that is away, and a key that only another node has, cost none.
 *   <li>R11 One that has nothing left to say when its turn comes is CANCELLED, and has not failed.
 *   <li>R12 All mails come from one address, and each in a name: that of the organisation for which
 *       it is written, else the installation's. No sign of a name changes what is read beside it,
 *       and no name is read as an address.
 *   <li>R13 Whoever answers a mail writes to who answers for the data, where that address is
 *       configured: the one that sends is often read by nobody. One that not every server takes in
 *       a header is left out, and the log says so; no recipient is taken for the cause.
 * </ul>
 */
package org.tadamun.kernel.mail.boundary;
