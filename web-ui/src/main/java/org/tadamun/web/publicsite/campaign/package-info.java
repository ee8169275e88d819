/**
 * The page of a campaign.
 *
 * <ul>
 *   <li>R1 What is pledged is shown apart and is in no other number.
 *   <li>R2 Every number leads to the list that it counts.
 * </ul>
 */
package org.tadamun.web.publicsite.campaign;
