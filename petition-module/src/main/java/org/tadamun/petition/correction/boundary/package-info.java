/**
 * The public log of corrections.
 *
 * <ul>
 *   <li>R1 Each change of a figure by staff is in the log: day, number, country, reason.
 *   <li>R2 A line is written in the transaction of the tally; the log never disagrees with it.
 *   <li>R3 No line names a person; decisions about single signatures are summed by day.
 *   <li>R4 If a campaign shows figures by country in steps, so does its log. A change too small for
 *       a step is still shown, as zero without a country; so is everything of a day that is not
 *       over, as its sum (ADR 130). A reader who turns pages while a day ends sees each change
 *       once, by country or without.
 * </ul>
 */
package org.tadamun.petition.correction.boundary;
