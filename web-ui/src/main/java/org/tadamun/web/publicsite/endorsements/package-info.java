/**
 * The public pages of endorsements and parliaments. Pledged endorsements are a number of their own,
 * as {@code endorsements.figures} R1 says, and a public act is shown as reported, with its source,
 * as {@code endorsements.wall} R2 says.
 *
 * <ul>
 *   <li>R1 Each quote says its language, and from which one it was translated.
 *   <li>R2 Each combination of filters has an address.
 * </ul>
 */
package org.tadamun.web.publicsite.endorsements;
