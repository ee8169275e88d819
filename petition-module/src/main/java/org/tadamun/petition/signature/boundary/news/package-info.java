/**
 * Mailing published news to those who agreed to that (docs/adr/255, 261).
 *
 * <ul>
 *   <li>R1 One mailing for each piece of news and organisation; it begins five minutes after the
 *       order, and can be taken back until it has ended. What was stopped goes on at the wish of
 *       who writes the campaign, for seven days.
 *   <li>R2 It goes to whom a signature has that counts, has confirmed himself, can be reached, and
 *       agreed that this organisation sends him news. His last word on it holds, under whichever
 *       version and petition of the campaign he said it; that he ended it stays when that signature
 *       goes.
 *   <li>R3 One mail to each mailbox, whatever it signed; none twice after a crash, nor after a
 *       stop, and none in the place of one that staff took out of the outbox by hand.
 *   <li>R4 Asked once more when the mail goes out: who ended it meanwhile gets none.
 *   <li>R5 Nobody is written to while the campaign is offline, nor of what was withdrawn, nor for
 *       an organisation that has left, nor of an archived campaign.
 *   <li>R6 Confirmations do not wait behind news: no portion is added while one waits, the mail
 *       server puts off what it gets, or thousands of mails are due.
 *   <li>R7 Each mail says why it comes and ends by one click, also one of the mail program (RFC
 *       8058).
 *   <li>R8 Soon after it has ended, or can go on no more, a mailing keeps nothing of anybody.
 *   <li>R9 Its link ends the news of its organisation, and opens nothing: the mail is passed on
 *       (ADR 261). What is said afterwards is what ended, and no more.
 *   <li>R10 News use up nothing of what a signer is mailed a day at his own wish.
 * </ul>
 */
package org.tadamun.petition.signature.boundary.news;
