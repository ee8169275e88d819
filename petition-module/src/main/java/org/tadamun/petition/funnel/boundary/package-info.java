/**
 * The way from visit to signature. It tells how often the page was shown, and how many forms were
 * sent, confirmed, held, and so on, by country and day.
 *
 * <ul>
 *   <li>R1 An event is counted when it happens, once, in its own transaction.
 *   <li>R2 Figures count events, not people; nothing is subtracted later.
 *   <li>R3 Of a reader nothing is stored: page views are counted in memory, and stored as one
 *       number for each quarter of an hour and all countries together. It is "at least": caches in
 *       front answer without us, and a crash loses a minute. So is the number of mails that a mail
 *       server accepted: it is counted apart from the mail, since an error in counting would send
 *       the mail twice.
 *   <li>R4 What is not known, such as a reader's country and the time before the first event, is
 *       shown as unknown, never as zero. Mails and expired signatures are not shown by country
 *       either.
 *   <li>R5 A day is one of the campaign's time zone.
 *   <li>R6 A caller who may see the campaign in the console, or its signatures by a key, sees the
 *       funnel, at most 92 days at once.
 *   <li>R7 A form counts alike for a new and for a known address, and so does the mail that answers
 *       it: no figure shows to somebody who sends an address whether it had signed (ADR 209).
 *   <li>R8 Imported signatures came by no form: they are in no stage until their owner signs (ADR
 *       281). Older events stay as they were counted; help and API say so.
 * </ul>
 */
package org.tadamun.petition.funnel.boundary;
