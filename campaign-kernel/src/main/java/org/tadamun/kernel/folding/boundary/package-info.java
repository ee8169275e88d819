/**
 * Folded words that are stored.
 *
 * <ul>
 *   <li>R1 Words that were folded by an earlier rule are folded again before the server accepts
 *       requests. No version changes and nothing is audited, since nobody edited anything.
 * </ul>
 */
package org.tadamun.kernel.folding.boundary;
