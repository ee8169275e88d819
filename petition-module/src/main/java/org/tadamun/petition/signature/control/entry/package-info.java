/**
 * Stores signatures and confirmations.
 *
 * <ul>
 *   <li>R1 What can be refused without the database is refused before anything is written.
 *   <li>R2 Signers who sign at the same moment may share a commit; each gets an answer after it
 *       (ADR 116).
 * </ul>
 *
 * <p>Methods that are called for each signer are public, whoever calls them: the proxy of an
 * application-scoped bean calls all others by reflection.
 */
package org.tadamun.petition.signature.control.entry;
