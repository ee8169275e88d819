/**
 * Mail to supporters and staff.
 *
 * <ul>
 *   <li>R1 A mail stands or falls with the transaction that caused it.
 *   <li>R2 The outbox keeps cause and parameters, encrypted; the text is made at sending.
 *   <li>R3 At least once; after a crash at most those in flight twice, with the same Message-ID.
 *   <li>R4 SENT is said only after the server took it; what is secret is then removed.
 *   <li>R5 Without a mail server mails wait, and an administrator may read them; that is audited.
 * </ul>
 */
package org.tadamun.kernel.mail.boundary;
