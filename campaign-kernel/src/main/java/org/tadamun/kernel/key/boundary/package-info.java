/**
 * API keys.
 *
 * <ul>
 *   <li>R1 A key is shown once, when it is made; only its hash is kept.
 *   <li>R2 A key has scopes and one organisation, and never those of the staff's own affairs.
 *   <li>R3 A revoked key is refused at once, an expired one from its moment on.
 *   <li>R4 Where a second person is asked for, all keys of one organisation are one person, but for
 *       those of the organisation that owns the campaign (ADR 212).
 *   <li>R5 A key knows who made it, and so who has seen it.
 *   <li>R6 The name of a key can be erased, since somebody may be named in it; its id stands for it
 *       then, and it works as before.
 * </ul>
 */
package org.tadamun.kernel.key.boundary;
