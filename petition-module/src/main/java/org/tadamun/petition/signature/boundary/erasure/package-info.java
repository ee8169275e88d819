/**
 * Erasing a signer who asks for it and has no link, and copying what is kept of a signer.
 *
 * <ul>
 *   <li>R1 Nothing that identifies the person stays under any version that the address signed, as
 *       if they had erased it by the link.
 *   <li>R2 Only staff who may moderate in the country of each of these signatures can do it; else
 *       none is erased.
 *   <li>R3 The audit trail records who did it, for which ids, and how the person asked; never who
 *       the person was.
 *   <li>R4 Each erased signature counts for what one may do by hand in a day; a request for more is
 *       refused as a whole. Erasing by the link is not counted.
 *   <li>R5 A copy contains what the signer would get by the link, for all versions, for staff who
 *       may moderate in the country of each of these signatures; the audit trail records it like an
 *       erasure.
 *   <li>R6 The copy contains the mail address only where the caller typed that address. If it is
 *       another one, nothing says so, and the audit trail records the copy as well.
 * </ul>
 */
package org.tadamun.petition.signature.boundary.erasure;
