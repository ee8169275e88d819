/**
 * Who is addressed.
 *
 * <ul>
 *   <li>R1 An addressee belongs to one campaign and never moves.
 *   <li>R2 A country organiser changes only those that sit in his countries.
 *   <li>R3 Contacts are read in the campaigns that the caller's permission reaches, and in no
 *       others.
 * </ul>
 */
package org.tadamun.kernel.addressee.boundary;
