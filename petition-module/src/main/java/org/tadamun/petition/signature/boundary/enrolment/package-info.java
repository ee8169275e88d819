/**
 * Signatures that were set elsewhere and are entered with all that is known of their people.
 *
 * <ul>
 *   <li>R1 They are judged by the same rules as those set with us.
 *   <li>R2 Whoever is known already, by the same address under the same version, stays as he is.
 *   <li>R3 Figures and rows are changed in one transaction.
 * </ul>
 */
package org.tadamun.petition.signature.boundary.enrolment;
