/**
 * Days of action: one call, many places.
 *
 * <ul>
 *   <li>R1 An action belongs to one day of action of its campaign, or to none.
 *   <li>R2 The public board shows only actions that are public; the board for staff shows all.
 *   <li>R3 A board is read in a constant number of statements, however many places there are.
 *   <li>R4 Callers who may write a day of action read and edit it at its own address, also in a
 *       draft campaign.
 *   <li>R5 A day of action that was called by mistake can be removed if no action belongs to it;
 *       the audit trail keeps its date.
 * </ul>
 */
package org.tadamun.actions.dayofaction.boundary;
