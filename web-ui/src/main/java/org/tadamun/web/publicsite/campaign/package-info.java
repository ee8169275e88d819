/**
 * The page of a campaign. Pledged endorsements are shown apart, as {@code endorsements.figures} R1
 * says.
 *
 * <ul>
 *   <li>R1 Every number links to the list that it counts.
 * </ul>
 */
package org.tadamun.web.publicsite.campaign;
