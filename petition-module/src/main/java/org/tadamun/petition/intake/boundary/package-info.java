/**
 * Full signatures from partners' files, and from paper that was typed in.
 *
 * <ul>
 *   <li>R1 A file is brought by one person and started by another one, who neither brought it nor
 *       told its columns; a key counts as one person, and so do all keys of one organisation that
 *       does not own the campaign (ADR 212). Its SHA-256 is the evidence.
 *   <li>R2 A dry run changes nothing. It tells how many are new, known, repeated, and every mistake
 *       by line and field, without what stood there. To a key it tells those who are new and those
 *       who are known in one number, until every row has had its turn, and lets it start a file in
 *       which nobody is new (ADR 132).
 *   <li>R3 Rows are judged as if their people had signed with us; what has a mistake is left out,
 *       also where it has one only when its turn comes: then it is counted and told as well.
 *   <li>R4 Whoever is known by his address under this version stays as he is: an import neither
 *       doubles nor revives anybody, however often it is run.
 *   <li>R5 It works in portions: rows, figures and progress agree after each, and a crash between
 *       two costs nothing. A node that stops gives it back after the portion at hand.
 *   <li>R6 What it brings counts as PARTNER, or as PAPER where whoever brought the file said that
 *       it is paper typed in, from the hour of its commit. Nobody changes that later; how many it
 *       brought of each country is kept too, whoever leaves (ADR 265).
 *   <li>R7 Whoever signs with us later is counted once, and from then on as his own, once he has
 *       confirmed. What the file said that he allows holds only where he says it too (ADR 159).
 *   <li>R8 A withdrawal of the whole takes out exactly what is still the import's.
 *   <li>R9 The file is kept encrypted, only as long as it is needed, but an import that nobody goes
 *       on with is not discarded in the first hour after a start; each reading leaves a trace: of
 *       the whole, and of the first rows beside its columns, once for each opening.
 *   <li>R10 It is for those alone who may write this petition for all countries.
 *   <li>R11 What a withdrawal takes out of the figures stands in the public log of corrections, one
 *       line by country and day, in the transaction of each portion.
 *   <li>R12 Once it has ended, its note, its reason and the name of its file can be erased before
 *       their time, since somebody may be named in them; figures, state and hash stay.
 * </ul>
 */
package org.tadamun.petition.intake.boundary;
