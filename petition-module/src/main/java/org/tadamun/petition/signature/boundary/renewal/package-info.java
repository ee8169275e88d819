/**
 * Asking those who signed an earlier version to sign the new one.
 *
 * <ul>
 *   <li>R1 Each address is asked once for each new version, by the last signature that it
 *       confirmed.
 *   <li>R2 Whoever signed the new version already is not asked. What a file says of him there is
 *       not his word: he is asked, and his click makes it his own (ADR 159).
 *   <li>R3 Nobody is taken over: without his own click the new version does not have him.
 *   <li>R4 One click suffices, since the link came to the mailbox that was confirmed before;
 *       following the link changes nothing.
 *   <li>R5 The earlier signature stays with the text that it was given for.
 *   <li>R6 What was agreed about the target country's authorities does not go along: the text is
 *       another one.
 *   <li>R7 The button signs the text that stood above it. Where another has come meanwhile, that
 *       one is shown first (ADR 188).
 * </ul>
 */
package org.tadamun.petition.signature.boundary.renewal;
