/**
 * Who is addressed.
 *
 * <ul>
 *   <li>R1 An addressee belongs to one campaign and never moves.
 *   <li>R2 A country organiser changes only those that sit in his countries.
 *   <li>R3 Contacts are read with {@code addressee:write} alone, in the campaigns that it reaches;
 *       whoever else sees who is addressed sees no way to reach him. The trail tells that they
 *       changed, and not what they were.
 * </ul>
 */
package org.tadamun.kernel.addressee.boundary;
