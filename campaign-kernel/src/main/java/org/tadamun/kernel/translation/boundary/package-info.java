/**
 * Which translations of a thing can be relied on: what a petition's text and the case of a campaign
 * have in common.
 *
 * <ul>
 *   <li>R1 The state of a translation is not kept: it follows from who wrote which words from which
 *       source, and who checked them.
 *   <li>R2 Words remain those of their writer, and of their source, where somebody only changes the
 *       source, or takes a demand away.
 * </ul>
 */
package org.tadamun.kernel.translation.boundary;
