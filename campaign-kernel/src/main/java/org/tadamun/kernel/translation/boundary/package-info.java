/**
 * Which translations of a thing can be relied on; shared by a petition's texts and the case of a
 * campaign.
 *
 * <ul>
 *   <li>R1 The state of a translation is not stored: it follows from who wrote which words from
 *       which source, and who checked them.
 *   <li>R2 Words keep their writer and their source if a person only changes the source, or removes
 *       a demand.
 * </ul>
 */
package org.tadamun.kernel.translation.boundary;
