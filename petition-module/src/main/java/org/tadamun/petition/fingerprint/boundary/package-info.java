/**
 * The keys for fingerprints of addresses, one per petition, and their rotation (ADR 111).
 *
 * <ul>
 *   <li>R1 At every moment of a rotation one address has at most one signature per version of a
 *       petition.
 *   <li>R2 During a rotation an address is looked for under the old key first, then under the new
 *       one, since signatures only move from old to new.
 *   <li>R3 A step is taken only when nobody writes by the rules of the step before: on this node
 *       users are counted, for other nodes enough time must have passed.
 *   <li>R4 A signature without an address has no fingerprint under an old key.
 * </ul>
 */
package org.tadamun.petition.fingerprint.boundary;
