/**
 * How far the translations of what a campaign says can be relied on: its title, summary, case and
 * demands, as its public page shows them.
 *
 * <ul>
 *   <li>R1 A translation is outdated as soon as the source is another one than it was written from,
 *       and checked for this source alone.
 *   <li>R2 A second person checks a translation, never who wrote its words or kept them last.
 *   <li>R3 It is published whatever its state is, and the page says so.
 *   <li>R4 What was written before this was noted was written by nobody known: it waits for whoever
 *       checks it.
 * </ul>
 */
package org.tadamun.kernel.campaign.boundary.translation;
