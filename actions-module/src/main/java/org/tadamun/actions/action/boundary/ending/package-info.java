/**
 * What becomes of actions when their campaign ends.
 *
 * <ul>
 *   <li>R1 Whoever declares the outcome may say in the same transaction which of those that are
 *       coming or postponed are cancelled, with the outcome's words as the reason, and which are
 *       still on. What is said of others is passed over; where one is refused, all of it is.
 *   <li>R2 Who says something of them may write all actions of the campaign; who says nothing need
 *       not.
 *   <li>R3 Of what was called for before the outcome, and not decided since, page, list, calendar
 *       and answers say that the campaign has ended, and the dashboard counts it. Approving and
 *       keeping decide; an outcome that is declared anew asks anew.
 *   <li>R4 An outcome that is taken back calls nobody: what was cancelled stays cancelled.
 * </ul>
 */
package org.tadamun.actions.action.boundary.ending;
