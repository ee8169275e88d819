/**
 * Actions: written by staff and integrators, read by staff.
 *
 * <ul>
 *   <li>R1 A wrong transition names the state and the verb; every state knows which may follow.
 *   <li>R2 A head-count exists only of an action that took place, and always with its method.
 *   <li>R3 Nobody reports of an action before its time.
 *   <li>R4 The local time is the truth; a time that the clocks of the place never show is refused,
 *       of one that they show twice the first is meant, and for an end the second. The API takes a
 *       moment in its place, and none that says something else beside it.
 *   <li>R5 Every change raises the sequence number for calendars.
 *   <li>R6 A country organiser writes only in his countries, before the change and after it.
 *   <li>R7 Each number of the figures is the length of the list with the same filter.
 *   <li>R8 Whoever may not read the campaign's console gets an unlisted, drafted, submitted or
 *       rejected action neither by list nor by id.
 *   <li>R9 An address that is hidden leaves no public answer, calendar or map; its link stays
 *       hidden where the place is taken off. Such an answer has no version, and its tag is good for
 *       no edit; an edit that sends its place and link back as they are shown there leaves what is
 *       kept back, and one that would wipe it by null beside a town or country is refused. What is
 *       hidden until a moment is shown from then on, by each answer itself; not where it is
 *       cancelled or postponed before. Who hides it again takes away the moment that has come, and
 *       gives it none that has come as well: it would stay public.
 *   <li>R10 A reason can be told better while the state stays; the audit trail keeps each of them.
 *   <li>R11 What may say something of a person can be erased from what is over or rejected, and
 *       stands in no trail of edits; the figures stay. A slug that says more than kind, town and
 *       day is replaced by one that is made of them. Where nothing is left, nothing is written.
 *   <li>R12 A head-count is replaced by another one, or taken away by an empty one; a report that
 *       says nothing of it leaves it.
 *   <li>R13 Whoever looks at one is told of others of its kind, town and day that are not rejected;
 *       none is refused for that.
 *   <li>R14 What is postponed stays so with its new time, until it is approved; of that time nobody
 *       is told that it is not known, unless it has passed: then nobody is asked to approve it.
 *   <li>R15 Its slug is the one that is sent with a new one, where that is free in the campaign;
 *       else it is made. It is public, so it is to name nobody and no address, and no edit changes
 *       it.
 *   <li>R16 Its zone is one of those of its country by the data of ICU, or somebody confirms the
 *       zone; what is there already needs no word.
 *   <li>R17 Whoever may decide about what is submitted is told by mail, in his language: within an
 *       hour, and where it begins within 72 hours, within five minutes. Where nothing waits for him
 *       any more, the mail does not go out.
 *   <li>R18 In the morning after an action, by the clock of its place, whoever may report of it is
 *       asked once what became of it; of all in his campaign by one mail.
 *   <li>R19 Staff who look at an action of a day of action are told where none of its local dates
 *       is that day's; it is not refused, since a vigil may be on the eve.
 *   <li>R20 A report is of what took place; that it did not, or that a letter was handed over, is
 *       refused at its name, with the way that is meant for it.
 * </ul>
 */
package org.tadamun.actions.action.boundary;
