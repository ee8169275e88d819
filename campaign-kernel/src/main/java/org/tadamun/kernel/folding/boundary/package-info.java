/**
 * Folded words that are stored.
 *
 * <ul>
 *   <li>R1 What was stored by an earlier folding is folded anew before anybody is let in; no
 *       version moves and nothing is written into the trail, since nobody changed anything.
 * </ul>
 */
package org.tadamun.kernel.folding.boundary;
