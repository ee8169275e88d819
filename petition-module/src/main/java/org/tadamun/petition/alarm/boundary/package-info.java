/**
 * Alarms about countries. What moderators see and decide of them is part of the moderation.
 *
 * <ul>
 *   <li>R1 Where a country has more new signatures in a petition than its own past, its inhabitants
 *       and the spread of its mail domains let one expect, an alarm is raised, and says with its
 *       figures why. Who was taken out and counts again is not new, nor is he whom an import had
 *       brought and who confirms (ADR 201), nor whoever came through an event pass (ADR 097), but
 *       for the bound of all time. Whom staff have taken out makes no room for another, and is not
 *       usual later (ADR 286).
 *   <li>R2 From the first too many on, new ones of this country are held when they are confirmed;
 *       those of other countries, and of other petitions, are not.
 *   <li>R3 With one click all that the alarm holds is released, nothing is lost, and no alarm about
 *       the country is raised by the figures until a moment that the moderator chose.
 *   <li>R4 Whom a person holds is not released with the others.
 *   <li>R5 The figures are exact at every moment: who is held does not count, who is released does.
 *   <li>R6 Who may moderate some countries only decides about their alarms only.
 *   <li>R7 Who moderates the country is told of it by mail: of the first one of a petition in
 *       twelve hours at once, and in two where those before it were decided; of those that follow
 *       in one mail an hour later, which lists all on which nobody has decided by then, and does
 *       not go out where there are none. Two nodes that find a country suspicious in the same
 *       moment raise one.
 *   <li>R8 A moderator may have a country held by hand, before it has too many or while it is
 *       quiet: its quiet time ends. Nobody is told by mail, and no second one is needed.
 *   <li>R9 Whoever moderates decides about several alarms of a petition at once, all or none; those
 *       decided meanwhile stay as they are.
 * </ul>
 */
package org.tadamun.petition.alarm.boundary;
