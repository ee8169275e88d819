/**
 * The page of a campaign. What is pledged is shown apart, as {@code endorsements.figures} R1 says.
 *
 * <ul>
 *   <li>R1 Every number leads to the list that it counts.
 * </ul>
 */
package org.tadamun.web.publicsite.campaign;
