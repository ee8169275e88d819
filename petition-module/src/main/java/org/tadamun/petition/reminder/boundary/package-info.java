/**
 * Whether signers of one petition who have not confirmed are reminded.
 *
 * <ul>
 *   <li>R1 A caller who may write the petition for all countries can stop and resume its reminders,
 *       at once and as often as needed, while signatures can be confirmed; else the refusal names
 *       the state and the verb.
 *   <li>R2 While reminders are stopped none is ordered, and none ordered before is sent. Everything
 *       else goes on: links confirm, and the time to confirm runs. A waiting reminder is called
 *       back once less than two days are left, since it keeps its signature from expiring. The same
 *       holds if the server's configuration switches reminders off.
 *   <li>R3 Once resumed, waiting reminders are sent. Other signers for whom one is due and who have
 *       at least two days left get it while the petition can be signed, as if it were late: once,
 *       and the second one no sooner after it than planned.
 * </ul>
 */
package org.tadamun.petition.reminder.boundary;
