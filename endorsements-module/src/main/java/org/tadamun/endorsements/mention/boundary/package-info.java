/**
 * Where an endorser is named. People who ask to be taken off mean every place, not only the row
 * that is found first.
 *
 * <ul>
 *   <li>R1 Everything that was not erased is listed: endorsements in any state, and acts with the
 *       name, withdrawn or not.
 *   <li>R2 Of campaigns that the caller may not read only the number is shown.
 *   <li>R3 A place counts as public if everybody can read it now; nothing does in a campaign that
 *       is not public.
 * </ul>
 */
package org.tadamun.endorsements.mention.boundary;
