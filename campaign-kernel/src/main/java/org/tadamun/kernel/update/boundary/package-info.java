/**
 * News of a campaign.
 *
 * <ul>
 *   <li>R1 Nothing is published automatically: a person reads and publishes it.
 *   <li>R2 Published news is not rewritten: it is withdrawn, and written anew. A further language
 *       may be added.
 *   <li>R3 The public cannot see drafts and withdrawn news.
 *   <li>R4 The words of withdrawn news can be erased for good, as somebody may be named in them;
 *       that there was news, and when, stays.
 * </ul>
 */
package org.tadamun.kernel.update.boundary;
