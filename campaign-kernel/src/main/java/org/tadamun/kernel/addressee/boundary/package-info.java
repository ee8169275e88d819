/**
 * Who is addressed.
 *
 * <ul>
 *   <li>R1 An addressee belongs to one campaign and never moves.
 *   <li>R2 A country organiser changes only those that sit in his countries.
 * </ul>
 */
package org.tadamun.kernel.addressee.boundary;
