/**
 * Signatures that were collected elsewhere, on paper or by partners, and are entered as one number.
 *
 * <ul>
 *   <li>R1 A batch has one source, one organisation, one country and one version of the text, which
 *       must have been open for signing on its days. Its evidence is a file with its SHA-256.
 *   <li>R2 Only a checked batch counts. One that waits for its check is shown apart and not
 *       counted.
 *   <li>R3 The person who entered a batch can neither check nor reject it, but can withdraw it. All
 *       keys of one organisation that does not own the campaign are one person (ADR 212).
 *   <li>R4 A batch is added to its country and source, and taken out again, in the transaction that
 *       changes its state and in the hour in which that happens.
 *   <li>R5 The refusal of a wrong transition names the state and the verb.
 *   <li>R6 Batches are entered and checked only while signatures can be confirmed: petition and
 *       campaign are open or paused. Afterwards batches can only be rejected or withdrawn.
 *   <li>R7 The same file counts once for each country and source, until its batch has ended.
 *   <li>R8 A kept file matches its hash, is PDF, PNG or JPEG by its first bytes, has at most 10 MB
 *       and is encrypted. Only those who may write petitions read it, and each reading is recorded.
 *   <li>R9 A rejection and a withdrawal need a reason, which is kept.
 *   <li>R10 The withdrawal of a counted batch is written to the public log of corrections, in the
 *       same transaction and once.
 *   <li>R11 A caller who may write petitions for some countries only reads the batches of these
 *       countries. The numbers of all batches are open to the whole console.
 *   <li>R12 The file and all words of a batch that may name a person can be erased by hand; number
 *       and hash stay. The file of a rejected or withdrawn batch is deleted after 30 days.
 * </ul>
 */
package org.tadamun.petition.batch.boundary;
