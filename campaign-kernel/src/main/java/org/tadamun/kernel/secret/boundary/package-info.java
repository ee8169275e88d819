/**
 * The master key and what is done with it.
 *
 * <ul>
 *   <li>R1 The master key is never in the database, never in a log, never in an answer.
 *   <li>R2 What is encrypted for one purpose cannot be read for another.
 *   <li>R3 A token is kept only as its hash.
 * </ul>
 */
package org.tadamun.kernel.secret.boundary;
