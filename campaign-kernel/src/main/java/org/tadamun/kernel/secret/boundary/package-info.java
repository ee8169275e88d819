/**
 * The master keys and their uses.
 *
 * <ul>
 *   <li>R1 A master key is never in the database, in a log, or in an answer.
 *   <li>R2 What was encrypted for one purpose cannot be read for another.
 *   <li>R3 A token is stored only as its hash.
 *   <li>R4 The newest key encrypts, older ones decrypt. There are never two rotations at once, and
 *       an interrupted one goes on. Values of the former key are re-encrypted only after ten
 *       minutes, so that other nodes can get the secrets file.
 *   <li>R5 A key is removed only when no value of any place is encrypted with it.
 *   <li>R6 A rotation does not change stamps, and the signing key of packs only on request, so what
 *       others hold stays valid. Of a former signing key the public half is kept for ever, with the
 *       moment until which it counts (ADR 299).
 * </ul>
 */
package org.tadamun.kernel.secret.boundary;
