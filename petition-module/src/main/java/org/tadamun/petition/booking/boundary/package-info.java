/**
 * What signatures change in the figures as they come to count, or cease to.
 *
 * <ul>
 *   <li>R1 It is booked here alone, in the transaction of their state. Batches, and what is made to
 *       show, have cells of their own (ADR 268).
 *   <li>R2 In whatever order it is named, rows of one booking are locked in one: tallies by
 *       version, country and source, lines of the public log, ways, stages of the funnel, links of
 *       signers. A group in which somebody makes his own what a file had brought has several.
 *   <li>R3 Of those online, who is not new to an alarm about his country is written down beside
 *       them (ADR 201), where the stage of the funnel does not say it already; of no other source.
 *       Whom staff take out makes no room in the day, and leaves what was usual in the hour in
 *       which he was new (ADR 286). Who was held, and is new to his country when he is let go, is
 *       nobody new to the petition then, and leaves no hour of it, be he taken out or leave (ADR
 *       288).
 *   <li>R4 What the public log tells stands there by its line, by nought too where sources make up
 *       for each other.
 * </ul>
 */
package org.tadamun.petition.booking.boundary;
