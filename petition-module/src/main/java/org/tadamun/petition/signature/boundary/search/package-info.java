/**
 * Which signatures are wanted, how many there are and whom news would reach, and finding one person
 * among those who signed. Control reads it, so nothing here calls control.
 *
 * <ul>
 *   <li>R1 Whoever sees the signatures of some countries finds a person in any of these, and is
 *       never told that nothing is kept of one who is not there (ADR 283).
 * </ul>
 */
package org.tadamun.petition.signature.boundary.search;
