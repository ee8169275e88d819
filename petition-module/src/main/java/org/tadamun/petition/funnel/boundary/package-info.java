/**
 * The way of signatures: how often the page was shown, how many were sent, confirmed, held, and so
 * on, by country and day.
 *
 * <ul>
 *   <li>R1 What happens is booked when it happens, in the transaction in which it happens, once.
 *   <li>R2 It is numbers of happenings, never of persons; nothing is taken away later.
 *   <li>R3 Of a reader nothing is kept: that the page was sent is counted in memory and written
 *       down as a number for a quarter of an hour, of all countries together. Caches in front
 *       answer without us, and a crash loses a minute: it is "at least". So are mails that a mail
 *       server has taken: booked with the mail, an error of the figure would send it twice.
 *   <li>R4 What is not known, as the country of a reader and the time before the first booking, is
 *       said to be so, and never nought. Mails and what expired are not told by country either.
 *   <li>R5 A day is one of the campaign's time zone.
 *   <li>R6 Whoever may see the campaign in the console, or its signatures by a key, sees it, at
 *       most 92 days at once.
 *   <li>R7 A form is counted alike of a new address and of a known one, and so is the mail that
 *       answers it: who sends one of his own reads from no figure whether the address had signed
 *       (ADR 209).
 *   <li>R8 What an import brought came by no form: it is in no stage until its owner signs himself
 *       (ADR 281). What was booked before that was so stays, and help and API say it.
 * </ul>
 */
package org.tadamun.petition.funnel.boundary;
