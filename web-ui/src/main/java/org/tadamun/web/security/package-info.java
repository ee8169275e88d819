/**
 * Who is asking.
 *
 * <ul>
 *   <li>R1 Staff come by a session, other systems by a key; neither is accepted in the other's
 *       place.
 *   <li>R2 A session is renewed at sign-in, ends 30 minutes after the last act of a person and 12
 *       hours after sign-in, and with a changed password, also where that was changed between the
 *       sign-in and its beginning; where nobody is signed in it rests for 5 minutes at most. Typing
 *       is an act. Where a clock that ran ahead has dated it, it is over when that is right again.
 *   <li>R3 Who has shown a password and not yet a code is nobody for 5 minutes at most; who must
 *       have a second factor and has none opens the page alone where he sets it up.
 *   <li>R4 A session goes on where its node is gone, as the same and for as long as it would have;
 *       whoever has left it, or whose sessions were ended, is out on every node, with every copy of
 *       what his browser was given.
 * </ul>
 */
package org.tadamun.web.security;
