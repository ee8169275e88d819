/**
 * Asking the signers of an earlier version to sign the new one.
 *
 * <ul>
 *   <li>R1 Each address is asked once for each new version, by the last signature that it
 *       confirmed.
 *   <li>R2 Signers of the new version are not asked. An imported signature there is not its owner's
 *       word: they are asked, and their click confirms it (ADR 159).
 *   <li>R3 No signature is carried over: without a click its owner has not signed the new version.
 *   <li>R4 One click is enough, since the link was mailed to a mailbox that was confirmed before;
 *       following the link changes nothing.
 *   <li>R5 The earlier signature stays with the text for which it was given.
 *   <li>R6 Consent about the target country's authorities is not carried over, since the text is
 *       another one.
 *   <li>R7 The button signs the text that was shown above it. If another one was published
 *       meanwhile, that one is shown first (ADR 188).
 * </ul>
 */
package org.tadamun.petition.signature.boundary.renewal;
