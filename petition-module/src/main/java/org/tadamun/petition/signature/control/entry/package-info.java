/**
 * The way of a signature into the book.
 *
 * <ul>
 *   <li>R1 What can be refused without the database is refused before anything is written.
 *   <li>R2 Those who sign at the same moment may share a commit; each is answered after it (ADR
 *       116).
 * </ul>
 *
 * <p>What is asked of a bean for each signer is public, whoever may ask it: the proxy of one of the
 * application's scope calls everything else by reflection.
 */
package org.tadamun.petition.signature.control.entry;
