/**
 * The public pages of endorsements and parliaments.
 *
 * <ul>
 *   <li>R1 What is pledged is a number of its own and in no other.
 *   <li>R2 A public act is shown as reported, with its source.
 *   <li>R3 Each quote says its language, and from which one it was translated.
 *   <li>R4 Filters are addresses.
 * </ul>
 */
package org.tadamun.web.publicsite.endorsements;
