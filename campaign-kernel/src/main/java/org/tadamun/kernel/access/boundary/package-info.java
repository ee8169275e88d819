/**
 * Who may do what.
 *
 * <ul>
 *   <li>R1 Every boundary method declares its permission to the container.
 *   <li>R2 A permission reaches only the campaigns and countries for which it was given.
 *   <li>R3 A key reaches only the campaigns of its organisation; where it has none, it writes
 *       nothing that campaigns share either, but may begin one, unless its organisation had to
 *       leave one. Of a campaign or a petition that is not public it learns nothing where it has no
 *       reach, not even that it is there.
 *   <li>R4 Who is shut out, and a key that is revoked or has expired, reaches nothing any more, in
 *       the middle of a request too.
 * </ul>
 */
package org.tadamun.kernel.access.boundary;
