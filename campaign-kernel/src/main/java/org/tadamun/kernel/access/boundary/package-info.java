/**
 * Who may do what.
 *
 * <ul>
 *   <li>R1 Every boundary method declares its permission to the container.
 *   <li>R2 A permission reaches only the campaigns and countries for which it was given. Where a
 *       country that was typed is not among them, or is missing, that is told at its field.
 *   <li>R3 A key reaches only the campaigns of its organisation; where it has none, it writes
 *       nothing that campaigns share either, but may begin one, unless its organisation had to
 *       leave one. Of a campaign, a petition or a day of action that is not public it learns
 *       nothing where it has no reach, not even that it is there. That a slug is taken, whoever has
 *       it, is told to whom would else have made something of that name, and to nobody else.
 *   <li>R4 Who is shut out, and a key that is revoked or has expired, reaches nothing any more, in
 *       the middle of a request too.
 * </ul>
 */
package org.tadamun.kernel.access.boundary;
