/**
 * Counted signatures on paper, or of partners, by the batch.
 *
 * <ul>
 *   <li>R1 A batch is of one source, one organisation, one country and one version of the text,
 *       which could be signed on its days, and its evidence is a file with its SHA-256.
 *   <li>R2 Only a checked batch counts. One that waits is shown apart and never counted.
 *   <li>R3 Whoever entered a batch neither checks nor rejects it; he may withdraw it. All keys of
 *       one organisation that does not own the campaign are one person (ADR 212).
 *   <li>R4 It is counted, and taken out again, in its country and source, in the transaction of its
 *       state and in the hour in which that happens.
 *   <li>R5 A wrong transition names the state and the verb.
 *   <li>R6 Batches are entered and checked while signatures are confirmed: the petition is open or
 *       paused, and so is the campaign. Afterwards one can only take away.
 *   <li>R7 The same file counts once for each country and source, until that batch has ended.
 *   <li>R8 A kept file is what its hash says, PDF, PNG or JPEG by its first bytes, at most 10 MB,
 *       encrypted, and read by those who may write petitions alone, which leaves a trace.
 *   <li>R9 What a rejection or a withdrawal was for is written down.
 *   <li>R10 What was counted and is withdrawn stands in the public log of corrections, in the same
 *       transaction and once.
 *   <li>R11 Who writes petitions for some countries alone reads the batches of these; the numbers
 *       of all are for the whole console.
 *   <li>R12 The file, and each word of a batch that may name a person, is erased by hand where
 *       somebody has to; number and hash stay. The file of a rejected or withdrawn one goes 30 days
 *       after that by itself.
 * </ul>
 */
package org.tadamun.petition.batch.boundary;
