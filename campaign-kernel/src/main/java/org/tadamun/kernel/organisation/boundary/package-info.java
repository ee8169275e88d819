/**
 * Coalition partners.
 *
 * <ul>
 *   <li>R1 A slug is unique and never changes.
 *   <li>R2 Every change is in the audit trail, with what each changed field held before and after.
 *   <li>R3 An organisation is edited by its own keys, by staff who write campaigns everywhere, and
 *       by staff who write, for all countries, a campaign that it owns.
 *   <li>R4 A key of an organisation that had to leave all campaigns adds no organisation: what is
 *       added stays, and coordinators choose from it.
 * </ul>
 */
package org.tadamun.kernel.organisation.boundary;
