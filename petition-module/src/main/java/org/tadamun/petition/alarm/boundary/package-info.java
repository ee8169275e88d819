/**
 * Alarms about countries. What moderators see and decide of them is part of the moderation.
 *
 * <ul>
 *   <li>R1 Where a country has more new signatures in a petition than its own past, its inhabitants
 *       and the spread of its mail domains let one expect, an alarm is raised that shows these
 *       figures. Not new are signatures that were taken out and count again, imported ones that
 *       their owner confirms (ADR 201), and, except for the bound of all time, those through an
 *       event pass (ADR 097). Signatures that staff take out make no room for others in the day,
 *       and do not count as usual later (ADR 286).
 *   <li>R2 From the first signature above the bound on, new ones of this country are held when they
 *       are confirmed; those of other countries and of other petitions are not.
 *   <li>R3 With one click all that the alarm holds is released, nothing is lost, and the figures
 *       raise no alarm about the country until a moment that the moderator chose.
 *   <li>R4 Signatures that staff hold one by one are not released with the others.
 *   <li>R5 The figures are exact at every moment: held signatures do not count, released ones do.
 *   <li>R6 Staff who may moderate only some countries decide only about the alarms of these.
 *   <li>R7 Staff who moderate the country are told by mail: of the first alarm of a petition in
 *       twelve hours at once (in two hours, where those before it were decided); of the next ones
 *       in one mail an hour later. That mail lists all that are undecided by then, and is not sent
 *       where there are none. Two nodes that find a country suspicious at the same moment raise one
 *       alarm.
 *   <li>R8 A moderator may have a country held by hand, before it is above its bound or in its
 *       quiet time, which ends. No mail is sent, and no second person is needed.
 *   <li>R9 A moderator decides about several alarms of a petition at once, all or none; those
 *       decided meanwhile stay as they are.
 * </ul>
 */
package org.tadamun.petition.alarm.boundary;
