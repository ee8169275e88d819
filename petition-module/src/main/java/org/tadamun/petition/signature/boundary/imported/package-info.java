/**
 * Signatures that were given elsewhere and are imported with all that is known of the signers.
 *
 * <ul>
 *   <li>R1 They are checked by the same rules as those given by the form.
 *   <li>R2 A signature of the same address under the same version stays as it is.
 *   <li>R3 Figures and rows change in one transaction.
 * </ul>
 */
package org.tadamun.petition.signature.boundary.imported;
