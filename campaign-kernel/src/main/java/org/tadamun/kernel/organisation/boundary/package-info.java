/**
 * Coalition partners.
 *
 * <ul>
 *   <li>R1 A slug is unique and never changes.
 *   <li>R2 Every change is in the audit trail.
 * </ul>
 */
package org.tadamun.kernel.organisation.boundary;
