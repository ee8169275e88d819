/**
 * Stores what was typed about a petition and moves it to its next state at once.
 *
 * <ul>
 *   <li>R1 The form is stored before the step is taken, or neither happens, so that nobody opens an
 *       older text than the one on their screen.
 *   <li>R2 If nothing was typed nothing is stored, and the audit trail has the step only.
 *   <li>R3 An end in the past is reported together with the other mistakes.
 * </ul>
 */
package org.tadamun.petition.transition.boundary;
