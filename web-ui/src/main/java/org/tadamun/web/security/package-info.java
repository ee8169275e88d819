/**
 * Who is asking.
 *
 * <ul>
 *   <li>R1 Staff are authenticated by a session, other systems by a key; neither is accepted in
 *       place of the other.
 *   <li>R2 A session gets a new id at sign-in. It ends 30 minutes after the last act of the person
 *       (typing is one), 12 hours after sign-in, and when the password changes, also if that
 *       happens during the sign-in. A session of somebody not signed in ends after 5 idle minutes.
 *       A session dated in the future, by a clock that ran ahead, is over.
 *   <li>R3 After the password and before the code a person is nobody, for 5 minutes at most. A
 *       staff member who must have a second factor and has none can open only the page for setting
 *       it up.
 *   <li>R4 A session goes on when its node is gone, with the same rights and the same end. A
 *       session that was left or ended is over on every node, with every copy of the browser's
 *       cookies.
 * </ul>
 */
package org.tadamun.web.security;
