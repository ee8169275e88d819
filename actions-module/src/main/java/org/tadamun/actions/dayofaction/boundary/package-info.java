/**
 * Days of action: one call, many places.
 *
 * <ul>
 *   <li>R1 An action belongs to one day of action or to none, of its own campaign.
 *   <li>R2 The board of the public shows the places of the public programme only; that of staff
 *       shows all.
 *   <li>R3 A board is read in a constant number of statements, however many places there are.
 *   <li>R4 Whoever may write one reads and edits it at its own address, that of a draft too.
 *   <li>R5 One that was called by mistake is removed as long as no action belongs to it; the trail
 *       tells its date.
 * </ul>
 */
package org.tadamun.actions.dayofaction.boundary;
