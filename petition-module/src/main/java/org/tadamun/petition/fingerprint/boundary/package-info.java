/**
 * The keys under which addresses are known again, one per petition, and their change (ADR 111).
 *
 * <ul>
 *   <li>R1 One address has one signature per version of a petition, at every moment of a change.
 *   <li>R2 While keys change, an address is looked for under the old one first, then under the new:
 *       signatures move in this direction only.
 *   <li>R3 A step is taken only when nobody writes as before the last one any more: on this node
 *       since they are counted, on others since so much time has passed.
 *   <li>R4 What has no address any more keeps no fingerprint under an old key.
 * </ul>
 */
package org.tadamun.petition.fingerprint.boundary;
