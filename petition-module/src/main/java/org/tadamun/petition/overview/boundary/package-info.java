/**
 * The petition at one address, with what other subjects know of it.
 *
 * <ul>
 *   <li>R1 What everybody reads is the version that is signed now, with its translations, and the
 *       milestones as far as the public is told them.
 *   <li>R2 A patch changes what it names. What is read there and never edited may be sent back as
 *       it was.
 * </ul>
 */
package org.tadamun.petition.overview.boundary;
