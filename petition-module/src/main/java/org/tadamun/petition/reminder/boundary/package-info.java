/**
 * Whether those who have signed one petition, and have not confirmed, are reminded.
 *
 * <ul>
 *   <li>R1 Whoever may write the whole petition stops its reminders and resumes them, at once and
 *       as often as is needed, while people can confirm; else the state and the verb are named.
 *   <li>R2 While they are stopped none is ordered, and none goes out that was ordered before.
 *       Everything else is as ever: links confirm, and the time to confirm runs. One that waits is
 *       called back once less than two days are left: it would keep its signature from expiring.
 *   <li>R3 Once they are resumed whoever still waits, and has two days left at least, is reminded
 *       as if they had been sent late: once, and of the second as long after that as was planned.
 * </ul>
 */
package org.tadamun.petition.reminder.boundary;
