/**
 * Correcting wrong words of a signer who asks for it and cannot do it by a link.
 *
 * <ul>
 *   <li>R1 Name, country, place, organisation and language of one signature can be corrected, in
 *       any state, also once the petition is over, by the rules of signing. The address and the
 *       visibility cannot.
 *   <li>R2 Only staff who may moderate in both countries can do it, the old and the new one.
 *   <li>R3 The audit trail records who did it, how the person asked, why it was wrong and which
 *       fields were corrected; never the old or new words. The signer's data show reason and
 *       fields, but not who did it or how they asked.
 *   <li>R4 If it has changed since the caller read it, the correction is refused.
 *   <li>R5 Where it counts and its country changes, one is moved from one country to the other, in
 *       the hour of the correction: the total stays, and the public log shows both.
 *   <li>R6 Such moves count for what one may do by hand in a day.
 *   <li>R7 While an alarm holds it for its country, the country cannot change: the release would
 *       not find it.
 * </ul>
 */
package org.tadamun.petition.signature.boundary.rectification;
