/**
 * Who may do what.
 *
 * <ul>
 *   <li>R1 Every boundary method declares its permission to the container.
 *   <li>R2 A permission reaches only the campaigns and countries for which it was given. If the
 *       country in a request is another one, or is missing, the refusal names its field.
 *   <li>R3 A key reaches only the campaigns of its organisation. If there are none, it writes
 *       nothing that campaigns share; it may begin a campaign, unless its organisation had to leave
 *       one. Where a key has no reach, it does not learn that a campaign, petition or day of action
 *       exists, unless that is public. That a slug is taken is told to a caller who would otherwise
 *       use it for something new, and to nobody else.
 *   <li>R4 A staff member who is shut out, and a key that is revoked or has expired, reaches
 *       nothing any more, even in the middle of a request.
 * </ul>
 */
package org.tadamun.kernel.access.boundary;
