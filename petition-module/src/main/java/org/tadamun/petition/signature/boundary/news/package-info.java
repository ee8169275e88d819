/**
 * Mailing published news to signers who agreed to that (docs/adr/255, 261).
 *
 * <ul>
 *   <li>R1 There is one mailing for each piece of news and organisation. It begins five minutes
 *       after the order, and can be cancelled until it has ended. A stopped one can be resumed for
 *       seven days by those who may edit the campaign.
 *   <li>R2 It goes to signers with a signature that counts, that they confirmed, whose mailbox can
 *       be reached, and who agreed that this organisation sends them news. Their last answer holds,
 *       under whichever version and petition of the campaign they gave it; a refusal stays when its
 *       signature is deleted.
 *   <li>R3 Each mailbox gets one mail, whatever it signed: none twice after a crash or a stop, and
 *       none in place of a mail that staff took out of the outbox by hand.
 *   <li>R4 Consent is checked again when the mail is sent: who ended it meanwhile gets none.
 *   <li>R5 No mail is sent while the campaign is offline, nor about withdrawn news, nor for an
 *       organisation that has left, nor about an archived campaign.
 *   <li>R6 Mails with confirmation links do not wait behind news: no portion is added while one
 *       waits, the mail server defers mails, or thousands of mails are due.
 *   <li>R7 Each mail says why it comes, and one click ends the news, also by the mail program's own
 *       button (RFC 8058).
 *   <li>R8 Soon after it has ended, or cannot be resumed any more, a mailing keeps no personal
 *       data.
 *   <li>R9 Its link ends the news of its organisation, and opens nothing else, since mails are
 *       forwarded (ADR 261). The answer says only what ended.
 *   <li>R10 News do not count among the mails that a signer may get on request in a day.
 * </ul>
 */
package org.tadamun.petition.signature.boundary.news;
