/**
 * API keys.
 *
 * <ul>
 *   <li>R1 A key is shown once, when it is made; only its hash is kept.
 *   <li>R2 A key has scopes and one organisation. No scope opens the affairs of the staff.
 *   <li>R3 A revoked key is refused at once, an expired one from the moment of its expiry.
 *   <li>R4 Where a second person is needed, all keys of one organisation count as one person,
 *       except those of the organisation that owns the campaign (ADR 212).
 *   <li>R5 A key records who made it, and so who has seen it.
 *   <li>R6 The name of a key can be erased, since a person may be named in it. The id takes its
 *       place, and the key works as before.
 * </ul>
 */
package org.tadamun.kernel.key.boundary;
