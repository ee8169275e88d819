/**
 * Coalition partners.
 *
 * <ul>
 *   <li>R1 A slug is unique and never changes.
 *   <li>R2 Every change is in the audit trail, with what each changed field held before and after.
 *   <li>R3 It is edited by its own keys, by who writes campaigns everywhere, and by who writes the
 *       whole of a campaign that it owns.
 *   <li>R4 It is entered by no key of one that had to leave all campaigns: what is entered stays,
 *       and coordinators choose from it.
 * </ul>
 */
package org.tadamun.kernel.organisation.boundary;
