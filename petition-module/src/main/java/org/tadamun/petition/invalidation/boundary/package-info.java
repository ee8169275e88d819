/**
 * Rule-built invalidations.
 *
 * <ul>
 *   <li>R1 A rule is a conjunction; a rule without conditions means nobody.
 *   <li>R2 Who proposes does not approve; a key counts as one person.
 *   <li>R3 A run takes out only what was signed before it was proposed, and what its preview would
 *       have shown.
 *   <li>R4 It works in portions that are complete in themselves: figures, log and progress agree
 *       after each, and a crash between two costs nothing.
 *   <li>R5 It can be stopped; undone, exactly those come back that it took out.
 * </ul>
 */
package org.tadamun.petition.invalidation.boundary;
