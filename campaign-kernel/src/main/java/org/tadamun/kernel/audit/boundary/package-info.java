/**
 * The append-only audit trail.
 *
 * <ul>
 *   <li>R1 Every change by staff or key is recorded: who, what, when, from, to.
 *   <li>R2 An entry is written in the transaction of the change, so both are kept or neither.
 *   <li>R3 Nothing updates or deletes an entry.
 *   <li>R4 No entry holds a supporter's name or address.
 *   <li>R5 The trail is read by administrators. All staff who work in a campaign read its latest
 *       entries, without values, and without what they may not read elsewhere.
 * </ul>
 */
package org.tadamun.kernel.audit.boundary;
