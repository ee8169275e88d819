/**
 * Who is asking.
 *
 * <ul>
 *   <li>R1 Staff come by a session, other systems by a key; neither is accepted in the other's
 *       place.
 *   <li>R2 A session is renewed at sign-in, ends 30 minutes after the last act of a person and 12
 *       hours after sign-in, and with a changed password; where nobody is signed in it rests for 5
 *       minutes at most.
 * </ul>
 */
package org.tadamun.web.security;
