/**
 * The petition at one address, with what other subjects know of it.
 *
 * <ul>
 *   <li>R1 Everybody reads the version that is signed now, with its translations, and the
 *       milestones that are public.
 *   <li>R2 A patch changes the parts that it names. Parts that cannot be edited may be sent back
 *       unchanged.
 * </ul>
 */
package org.tadamun.petition.overview.boundary;
