/**
 * Who is addressed.
 *
 * <ul>
 *   <li>R1 An addressee belongs to one campaign and never moves.
 *   <li>R2 A country organiser changes only those that sit in his countries.
 *   <li>R3 Contacts are read with {@code addressee:write} alone, in the campaigns that it reaches;
 *       whoever else sees who is addressed sees no way to reach him. The trail tells that they
 *       changed, and not what they were.
 *   <li>R4 It speaks for one country, or it is not known for which. The unknown country ({@code
 *       ZZ}) is refused: nobody's name may go somewhere because nothing is known of it. No embassy
 *       and no consulate speaks for the country in which it sits: of a new one that another system
 *       sends with one country alone that is where it sits, and not for whom it speaks; of a new
 *       ministry it is both.
 *   <li>R5 One that is no longer addressed stays where it was chosen, and forms offer it no more;
 *       what happened there is recorded all the same.
 *   <li>R6 One is removed only while no pack, attempt, action, endorsement or petition names it.
 *   <li>R7 That one no longer speaks for the campaign's target, present or former, or that it is
 *       known now for whom it does, is said by a coordinator of all countries alone, and by no key.
 *   <li>R8 Its zone is one of those of the country where it sits, by the data of ICU, or somebody
 *       confirms the zone; what is there already needs no word.
 * </ul>
 */
package org.tadamun.kernel.addressee.boundary;
