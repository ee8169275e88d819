/**
 * Endorsements and their way to the public.
 *
 * <ul>
 *   <li>R1 A promise needs a day and an owner, who may write endorsements of its country; it is
 *       never counted as given.
 *   <li>R2 Each step is a command; a refused one names the state and the command.
 *   <li>R3 A proof that everybody can check needs its address, any other a note. What was said in a
 *       parliament needs a proof that everybody can check, also after an edit.
 *   <li>R4 If nobody else can check the proofs, and the endorsement speaks for others or rests on
 *       word of mouth, the only recorder of the proofs may not approve it.
 *   <li>R5 Publication needs a basis: a consent with its day and words, or a public act, by an
 *       organisation or an office holder, with its source.
 *   <li>R6 The public sees only what is published and no longer under embargo.
 *   <li>R7 Name, office and organisation stay as they were when the endorsement was given.
 *   <li>R8 An edit takes an approval back; what is published cannot be edited.
 *   <li>R9 A withdrawal takes effect at once and for good; the row stays, its quotes are deleted.
 *       The endorser is published again in that campaign only by a newer consent, and their
 *       endorsements still under embargo go back to approved.
 *   <li>R10 Every change of state adds an entry to the log.
 *   <li>R11 An endorser has one endorsement in one capacity, form and to one addressee until it has
 *       ended, also after edits and for two requests at once. A person who speaks for two
 *       organisations, or in two offices, needs the other organisation or the body of the other
 *       office as endorser: one office spelled in two ways would count twice.
 *   <li>R12 Only those who may write endorsements see evidence, consent and log; translators see
 *       only what is public.
 *   <li>R13 An ended endorsement can be erased by hand or by the clock: names, words, notes and
 *       addresses go, while state, form, country and moments stay and no figure changes. The clock
 *       also erases what never became public, once its campaign is over long enough, and withdraws
 *       it first. The clock keeps a wish to be taken off as long as it holds; erasing by hand
 *       deletes a wish that only this endorsement shows, and none that is stored with the endorser.
 *   <li>R14 The addressee keeps the name under which it was addressed.
 *   <li>R15 An arrival recorded by mistake can be undone before anything proves it: it is a promise
 *       again, with the given day and owner or those on record.
 *   <li>R16 Staff who may approve what one other person has proved get a mail an hour later, with
 *       the number of all that wait for them then.
 *   <li>R17 The words of proofs and notes can be erased by hand; kind, day and recorder stay, and
 *       no figure changes. Such proofs no longer count: what is not public must be proved anew.
 *   <li>R18 A consent covers the words, name and capacity that the endorser saw, and a source those
 *       for which it was named. After an edit, other than of translations, a new consent is needed,
 *       or the source must be named anew. Proofs must be given anew if the capacity, office or
 *       organisation for which it speaks changes, or the name of an organisation.
 *   <li>R19 Staff who look at, approve or publish an endorsement see others of its form, country,
 *       name, day and addressee that have not ended. None is refused.
 *   <li>R20 If another endorser of the same name, kind and country asked to be taken off a
 *       campaign, a public act is no basis there until staff have said that they are two.
 *   <li>R21 The owner of a promise is reminded three days before its day, on the day after and then
 *       weekly, by one mail a day for all their promises, until it arrives, lapses or is withdrawn,
 *       or the campaign has an outcome. Staff who are given a promise near or after its day, or
 *       such a day for their promise, are mailed at once, unless they entered it themselves.
 * </ul>
 */
package org.tadamun.endorsements.endorsement.boundary;
