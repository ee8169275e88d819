/**
 * Where somebody is named. Who asks to be taken off means himself, and not the one row that is
 * found first.
 *
 * <ul>
 *   <li>R1 All that was not forgotten is told: endorsements in whatever state, and acts under which
 *       the name stands, withdrawn or not.
 *   <li>R2 Of campaigns that the reader may not read only the number is told.
 *   <li>R3 Public is what everybody can read now: nothing of a campaign that is not public itself.
 * </ul>
 */
package org.tadamun.endorsements.mention.boundary;
