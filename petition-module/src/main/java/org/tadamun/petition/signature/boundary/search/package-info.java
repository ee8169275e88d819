/**
 * Filters of signatures, their numbers, whom news would reach, and finding one person by name.
 * Control reads it, so nothing here calls control.
 *
 * <ul>
 *   <li>R1 Staff who see the signatures of some countries find a person in any of these, and are
 *       never told that nothing is kept of somebody in another country (ADR 283).
 * </ul>
 */
package org.tadamun.petition.signature.boundary.search;
