/**
 * The public log of corrections.
 *
 * <ul>
 *   <li>R1 Whatever staff change in a figure stands in the log: day, number, country, reason.
 *   <li>R2 A line is written in the transaction of the tally; the log never disagrees with it.
 *   <li>R3 No line names a person; what staff decide about single ones is summed by day.
 *   <li>R4 Where a campaign tells figures of countries in steps, so does the log. What changed a
 *       figure there is told even where nothing is left of it: with nought, by no country. So is
 *       everything of a day that is not over, with its sum (ADR 130). Who turns its pages while a
 *       day ends reads each change once, by countries or without.
 * </ul>
 */
package org.tadamun.petition.correction.boundary;
