/**
 * The master keys and what is done with it.
 *
 * <ul>
 *   <li>R1 A master key is never in the database, never in a log, never in an answer.
 *   <li>R2 What is encrypted for one purpose cannot be read for another.
 *   <li>R3 A token is kept only as its hash.
 *   <li>R4 The newest key encrypts, older ones read. Never two rotations at once; one that was
 *       interrupted goes on. What is under the one before stays there until other nodes have had
 *       ten minutes to get the secrets file.
 *   <li>R5 A key is forgotten only when no value of any place is under it.
 *   <li>R6 Stamps and the signature of packs stay as they are: who holds one is not disturbed by a
 *       rotation.
 * </ul>
 */
package org.tadamun.kernel.secret.boundary;
