/**
 * Who is addressed.
 *
 * <ul>
 *   <li>R1 An addressee belongs to one campaign and never moves.
 *   <li>R2 A country organiser changes only addressees that sit in the organiser's countries.
 *   <li>R3 Contact details are read only with {@code addressee:write}, in the campaigns that it
 *       reaches. Other callers see who is addressed, without contact details. The audit trail says
 *       that they changed, but not what they were.
 *   <li>R4 An addressee speaks for one country, or it is not known for which. The unknown country
 *       ({@code ZZ}) is refused, since the country decides which names are given to it. No embassy
 *       or consulate speaks for the country in which it sits. If another system sends a new one
 *       with one country only, that is where it sits, and the country for which it speaks is not
 *       known; for a new ministry it is both.
 *   <li>R5 An addressee that is no longer addressed stays where it was chosen, but forms offer it
 *       no more; what happened there can still be recorded.
 *   <li>R6 An addressee is removed only while no pack, delivery, action, endorsement or petition
 *       refers to it.
 *   <li>R7 Only a coordinator of all countries, and no key, may enter that an addressee no longer
 *       speaks for the campaign's target country, present or former, or for which country one
 *       speaks that was not known before.
 *   <li>R8 Its time zone is one of the country where it sits, by the data of ICU, or the caller
 *       confirms the zone. What is stored already needs no confirmation.
 * </ul>
 */
package org.tadamun.kernel.addressee.boundary;
