/**
 * Putting right what is kept wrongly of somebody who asks for it and cannot do it himself.
 *
 * <ul>
 *   <li>R1 Name, country, place, organisation and language of one signature, in whatever state,
 *       also once the petition is over; by the rules by which they are signed. Never the address,
 *       and never who may see the name.
 *   <li>R2 Only whoever may moderate in the country in which it stands, and in the one to which it
 *       comes.
 *   <li>R3 The trail says who did it, how the person asked, why it was wrong and which fields were
 *       put right; never what stood or stands there. The person reads the same in his data, but for
 *       who did it and how he asked.
 *   <li>R4 Whoever has read it before somebody else changed it is refused, and nothing changes.
 *   <li>R5 Where it counts and its country changes, one goes from the one country to the other, in
 *       the hour in which this happens: the total stays, and the public log says both.
 *   <li>R6 Such moves are among what one may do by hand in a day.
 *   <li>R7 While an alarm holds it for its country, that country stays: its end would not find it.
 * </ul>
 */
package org.tadamun.petition.signature.boundary.rectification;
