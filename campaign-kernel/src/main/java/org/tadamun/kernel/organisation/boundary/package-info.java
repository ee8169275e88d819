/**
 * Coalition partners.
 *
 * <ul>
 *   <li>R1 A slug is unique and never changes.
 *   <li>R2 Every change is in the audit trail, with what each changed field held before and after.
 *   <li>R3 It is edited by its own keys, by who writes campaigns everywhere, and by who writes the
 *       whole of a campaign that it owns.
 * </ul>
 */
package org.tadamun.kernel.organisation.boundary;
