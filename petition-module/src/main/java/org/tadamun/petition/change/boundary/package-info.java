/**
 * What whoever keeps copies has to follow: of signatures that were confirmed, what ended since.
 *
 * <ul>
 *   <li>R1 Each act that ends what a key was told, or by which it counts again, is written down
 *       with the act: a consent or a visibility that was taken back, also by who signs the present
 *       version of what a file had brought, a withdrawal, an erasure, a decision, a correction of
 *       the signer, a withdrawn import. A new yes and a wider visibility end nothing, and signing
 *       and confirming write nothing here.
 *   <li>R2 A key learns the end of consents to its own organisation alone, and of everything else
 *       that it happened; never a name. No row tells more of a moment than the hour, nor does the
 *       order of the rows: in their hour they stand by signature.
 *   <li>R3 A moment is the end of its hour, so that whoever asks from when he last asked misses
 *       nothing but what was under way, for which he asks from an hour before; rows go after
 *       {@value org.tadamun.petition.change.entity.SignatureChange#DAYS_KEPT} days.
 *   <li>R4 The same act on the same signature is told once an hour, however often it is done, of
 *       each consent for itself; and of what undoes each other (held, released, invalidated,
 *       reverted) the last alone. So nothing has to be read in the order in which it happened.
 * </ul>
 */
package org.tadamun.petition.change.boundary;
