/**
 * News of a campaign.
 *
 * <ul>
 *   <li>R1 Nothing is published by itself: a person reads it and publishes it.
 *   <li>R2 What was published is not rewritten in silence: it is withdrawn, and written anew. A
 *       language that it did not have may be added.
 *   <li>R3 A draft, and what was withdrawn, does not exist for the public.
 *   <li>R4 What was withdrawn can lose its words for good, since somebody may be named in them;
 *       that there was a piece of news, and when, stays.
 * </ul>
 */
package org.tadamun.kernel.update.boundary;
