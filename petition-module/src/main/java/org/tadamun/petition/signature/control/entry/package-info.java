/**
 * From a form or a link to stored signatures.
 *
 * <ul>
 *   <li>R1 What can be refused without the database is refused before anything is written.
 *   <li>R2 Forms of the same moment may share a commit; each is answered after it (ADR 116).
 * </ul>
 *
 * <p>Methods that are called for each signer are public, even if only this package calls them:
 * proxies of application-scoped beans call all others by reflection.
 */
package org.tadamun.petition.signature.control.entry;
