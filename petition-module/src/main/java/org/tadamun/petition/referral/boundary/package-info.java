/**
 * Personal links: signers pass the petition on, and see how many signed by their link.
 *
 * <ul>
 *   <li>R1 Each signer who has confirmed has a link. Its code is random: it does not show whose it
 *       is, and the page that shows it says nothing else of the signer.
 *   <li>R2 A confirmation by a link is counted once on it. Nobody learns whose it was, and what
 *       connected the two is deleted then. A held signature is counted when it is released; for one
 *       that is invalidated, or whose address is deleted, the connection is deleted without
 *       counting.
 *   <li>R3 The number never falls, so that it does not show which signer withdrew. A signer who
 *       withdraws and signs again is not counted twice.
 *   <li>R4 Only the owner sees the number, in steps of five, so that an owner who showed the link
 *       to one person does not learn whether that person signed.
 *   <li>R5 Of people who open a link and do not sign nothing is stored.
 *   <li>R6 A code that is unknown, of another petition or deleted changes nothing.
 *   <li>R7 When its owner withdraws or is erased, the code is deleted, and unconfirmed signatures
 *       that came by it are connected with nothing. Figures of signatures stay.
 *   <li>R8 The database does not show whose a code is, nor by which code somebody came: codes are
 *       stored encrypted, with a key that is kept elsewhere.
 * </ul>
 */
package org.tadamun.petition.referral.boundary;
