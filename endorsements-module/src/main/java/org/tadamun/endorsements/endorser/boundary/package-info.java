/**
 * Persons and organisations that endorse.
 *
 * <ul>
 *   <li>R1 An endorser belongs to the coalition, not to one campaign.
 *   <li>R2 Whoever may write endorsements of a country writes its endorsers.
 *   <li>R3 A later name changes nothing that was endorsed before.
 * </ul>
 */
package org.tadamun.endorsements.endorser.boundary;
