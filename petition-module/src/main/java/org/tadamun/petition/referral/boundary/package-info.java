/**
 * Personal links: a signer passes the petition on, and hears how many signed by his link.
 *
 * <ul>
 *   <li>R1 Whoever has confirmed has a link. Its code is made by chance: nobody can tell from it
 *       whose it is, and where it is shown stands nothing else about him.
 *   <li>R2 A confirmation by a link is counted once on it; nobody is told whose it was, and with
 *       the confirmation what joined the two is deleted. Held ones are counted when they are
 *       released; of one that is invalidated, or whose address ends, it is deleted uncounted.
 *   <li>R3 The number never goes down, so that nobody learns from it who withdrew; whoever withdrew
 *       and signs anew is not counted a second time.
 *   <li>R4 The owner alone sees the number, in steps of five and not below, so that whoever showed
 *       his link to one person does not learn whether that person signed.
 *   <li>R5 Of those who come by a link and do not sign, nothing is kept.
 *   <li>R6 A code that is unknown, of another petition or of nobody any more changes nothing.
 *   <li>R7 With its owner's withdrawal or erasure the code is gone, and whom it had brought and had
 *       not confirmed yet is joined to nothing. Figures of signatures stay.
 *   <li>R8 The database does not tell whose a code is, nor by which somebody came: it is kept
 *       sealed by a key that lies elsewhere.
 * </ul>
 */
package org.tadamun.petition.referral.boundary;
