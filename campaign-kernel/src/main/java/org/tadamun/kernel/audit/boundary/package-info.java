/**
 * The append-only audit trail.
 *
 * <ul>
 *   <li>R1 Every change by staff or key is recorded: who, what, when, from, to.
 *   <li>R2 An entry stands or falls with the change's transaction.
 *   <li>R3 Nothing updates or deletes an entry.
 *   <li>R4 No entry holds a supporter's name or address.
 *   <li>R5 The trail is read by administrators; what happened last in a campaign by all who work in
 *       it, without values, and without what they may not read elsewhere.
 * </ul>
 */
package org.tadamun.kernel.audit.boundary;
