/**
 * Whether those who have signed one petition, and have not confirmed, are reminded.
 *
 * <ul>
 *   <li>R1 Whoever may write the whole petition stops its reminders and resumes them, at once and
 *       as often as is needed, while people can confirm; else the state and the verb are named.
 *   <li>R2 While they are stopped none is ordered, and none goes out that was ordered before.
 *       Everything else is as ever: links confirm, and the time to confirm runs. One that waits is
 *       called back once less than two days are left: it would keep its signature from expiring. It
 *       is the same where the configuration of the server switches reminders off.
 *   <li>R3 Once they are resumed those that wait go out, and whoever else is due one, and has two
 *       days left at least, gets it while the petition can be signed, as if it were sent late:
 *       once, and the second no sooner after that than was planned.
 * </ul>
 */
package org.tadamun.petition.reminder.boundary;
