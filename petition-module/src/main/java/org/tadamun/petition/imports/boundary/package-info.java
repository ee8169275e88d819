/**
 * Full signatures from partners' files, and from paper that was typed in.
 *
 * <ul>
 *   <li>R1 One person sends a file, and another person starts its import, who neither sent it nor
 *       named its columns. A key counts as one person, and so do all keys of one organisation that
 *       does not own the campaign (ADR 212). The file's SHA-256 is the evidence.
 *   <li>R2 A dry run changes nothing. It reports how many people are new, known or repeated, and
 *       every mistake by line and field, without the text of the cell. A key sees new and known
 *       people as one number until every row has been entered, and can start a file without new
 *       people (ADR 132).
 *   <li>R3 Rows are judged as if their people had signed on our page. A row with a mistake is left
 *       out, also if it has one only when it is to be entered: then it is counted and reported too.
 *   <li>R4 A signature that this address has already under this version stays as it is: an import
 *       neither doubles nor revives it, however often it is run.
 *   <li>R5 An import works in portions. Rows, figures and progress are committed together, so a
 *       crash between two portions loses nothing. A node that stops releases its import after the
 *       current portion.
 *   <li>R6 Imported signatures count as PARTNER, or as PAPER if the sender said that paper was
 *       typed in, from the hour of their commit. This never changes. The number imported from each
 *       country is kept too, whoever leaves later (ADR 265).
 *   <li>R7 An imported person who later signs on our page is counted once, and from the
 *       confirmation on as an online signature. Consents stated in the file hold only if the signer
 *       gives them too (ADR 159).
 *   <li>R8 A withdrawal takes out exactly the signatures that still belong to the import.
 *   <li>R9 The file is kept encrypted, and only while it is needed. An import that nobody continues
 *       is not discarded in the first hour after a start. Reading the whole file is recorded each
 *       time; reading the first rows beside the columns is recorded once for each opening.
 *   <li>R10 Imports need the permission to write this petition for all countries.
 *   <li>R11 What a withdrawal takes out of the figures is written to the public log of corrections,
 *       one line by country and day, in the transaction of each portion.
 *   <li>R12 Once an import has ended, its note, its reason and the name of its file can be erased
 *       before their time, since they may name somebody. Figures, state and hash stay.
 * </ul>
 */
package org.tadamun.petition.imports.boundary;
