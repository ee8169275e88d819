/**
 * What has ended of confirmed signatures, for everybody who keeps copies of them.
 *
 * <ul>
 *   <li>R1 Each act that ends something a key was told, or makes a signature count again, is
 *       recorded with the act: a consent or a visibility that was taken back (also by signing the
 *       present version of an imported signature), a withdrawal, an erasure, a decision, a
 *       correction of the signer, a withdrawn import. A new consent and a wider visibility end
 *       nothing; signing and confirming record nothing here.
 *   <li>R2 A key sees the end of consents to its own organisation only, and that everything else
 *       happened; never a name. Rows show no more of a moment than the hour, and neither does their
 *       order: within an hour they are sorted by signature.
 *   <li>R3 A row's moment is the end of its hour, so that a caller who asks again misses nothing
 *       but transactions under way, and therefore asks from an hour before. Rows are deleted after
 *       {@value org.tadamun.petition.change.entity.SignatureChange#DAYS_KEPT} days.
 *   <li>R4 The same act on the same signature is recorded once an hour, for each consent
 *       separately. Of acts that undo each other (held, released, invalidated, reverted) the last
 *       one of the hour stays. So rows can be processed in any order.
 * </ul>
 */
package org.tadamun.petition.change.boundary;
