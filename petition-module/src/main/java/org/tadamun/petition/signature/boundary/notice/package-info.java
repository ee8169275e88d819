/**
 * Mails to signers about what staff decided about their signatures.
 *
 * <ul>
 *   <li>R1 The owner of a confirmed signature that staff hold gets one mail each time, and another
 *       one when staff release it (ADR 138).
 *   <li>R2 Decisions of the program, for a whole country or by a rule, send no mail: a signer held
 *       for the country reads it on the page after confirming. Where a rule called back the mail
 *       that asks for the confirmation, a new one is sent once the rule is undone (ADR 287).
 *   <li>R3 Only signers who confirmed by that address get mails: none after an import alone, a
 *       bounce, a withdrawal or an erasure. Mails that still wait then are not sent either.
 *   <li>R4 The mail about a hold is one of the five that a mailbox gets in a day. The one about a
 *       release is always sent: it was promised, and strangers could use up the five.
 *   <li>R5 A mail is not sent if it is wrong by then, because another decision was made while it
 *       waited. One about a hold is dropped; one that says that the signature counts was promised,
 *       and waits until it does. The answer to signing again says how the signature stands when it
 *       is sent.
 * </ul>
 */
package org.tadamun.petition.signature.boundary.notice;
