/**
 * Actions: written by staff and integrators, read by staff.
 *
 * <ul>
 *   <li>R1 A refused transition names the state and the verb; each state defines which may follow.
 *   <li>R2 Only an action that took place has a head-count, and always with its method.
 *   <li>R3 An action cannot be reported before it has begun.
 *   <li>R4 The local time is what is stored. A time that the clocks of the place skip is refused;
 *       of one that they show twice the first is meant, for an end the second. The API takes a
 *       moment instead, and refuses one that contradicts the local time beside it.
 *   <li>R5 Every change raises the sequence number for calendars.
 *   <li>R6 A country organiser writes only actions of their countries, before and after the edit.
 *   <li>R7 Each number of the figures is the length of the list with the same filter.
 *   <li>R8 Callers who may not read the campaign's console get an unlisted, drafted, submitted or
 *       rejected action neither in lists nor by id.
 *   <li>R9 A hidden address is in no public answer, calendar or map, and the link stays hidden if
 *       the place is removed. Such an answer has no version, and its tag is valid for no edit. An
 *       edit that sends place and link back as shown there keeps what is hidden; one that would
 *       delete it by null beside a town or country is refused. What is hidden until a moment is
 *       shown by every later answer, unless the action was cancelled or postponed before it. Hiding
 *       it again removes a past moment and refuses a new past one.
 *   <li>R10 A reason can be replaced while the state stays; the audit trail keeps each.
 *   <li>R11 Details that may be about a person can be erased once the action is over or rejected,
 *       and no audit entry of an edit has them; figures stay. A slug that says more than kind, town
 *       and day is replaced. Where nothing is left to erase, nothing is written.
 *   <li>R12 A head-count is replaced by another one, or removed by an empty one; a report without
 *       one keeps it.
 *   <li>R13 Staff who look at an action see others of its kind, town and day that are neither
 *       rejected nor cancelled; none is refused for that.
 *   <li>R14 A postponed action with a new time stays postponed until it is approved. It counts as
 *       having no time only once the new one has passed; then nobody is asked to approve it.
 *   <li>R15 A new action has the slug that is sent, if that is free in the campaign, else one that
 *       is made. It is public, so it should name no person and no address; no edit changes it.
 *   <li>R16 The time zone is one of those of the country by ICU's data, or the caller confirms it;
 *       where zone and country stay as they are no confirmation is needed.
 *   <li>R17 Staff who may decide about submitted actions get a mail in their language: within an
 *       hour, or within five minutes if the action begins within 72 hours. It is not sent if
 *       nothing waits for them any more.
 *   <li>R18 In the morning after an action, by the clock of its place, staff who may report about
 *       it are asked once, by one mail for all actions of the campaign.
 *   <li>R19 Staff who look at an action of a day of action see whether none of its local dates is
 *       that day; it is not refused, as a vigil may be on the eve.
 *   <li>R20 A report says that the action took place. One that says that it did not, or that a
 *       letter was handed over, is refused at that field, with the way to record it.
 * </ul>
 */
package org.tadamun.actions.action.boundary;
