/**
 * How far the translations of a campaign's texts can be relied on: title, summary, case and
 * demands, as the public page shows them.
 *
 * <ul>
 *   <li>R1 A translation is outdated as soon as the source differs from the one it was written
 *       from. A check holds for this source only.
 *   <li>R2 A second person checks a translation, never the person who wrote its words or kept them
 *       last.
 *   <li>R3 A translation is published whatever its state is, and the page says which.
 *   <li>R4 Words written before writers were recorded have an unknown writer: any person may check
 *       them.
 * </ul>
 */
package org.tadamun.kernel.campaign.boundary.translation;
