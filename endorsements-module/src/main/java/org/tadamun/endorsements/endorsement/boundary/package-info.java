/**
 * Endorsements on their way to the public.
 *
 * <ul>
 *   <li>R1 A promise needs a day and an owner, who works on endorsements of its country; it is
 *       never counted as given.
 *   <li>R2 Each step is a command; a wrong one names the state and the command.
 *   <li>R3 Proof that everybody can look at needs its address, any other a note; what was said in a
 *       parliament is proved only by what everybody can look at, also where an edit makes it so.
 *   <li>R4 Who alone recorded a proof that nobody else can check does not approve it as well, where
 *       it speaks for others or rests on word of mouth.
 *   <li>R5 Publication needs a basis: a consent with its day and words, or a public act, by an
 *       organisation or an office holder, with its source.
 *   <li>R6 Only what is published, and whose embargo is over, exists for the public.
 *   <li>R7 Name, office and organisation stay as they were when it was given.
 *   <li>R8 Who changes what was approved takes the approval back; what is published is not edited.
 *   <li>R9 What is withdrawn is gone at once and for good; the row stays, its quotes do not.
 *       Whoever withdrew is published again in that campaign by his own word alone, given since,
 *       and what an embargo still hid of him goes back to where it was approved.
 *   <li>R10 No state changes without an entry in the log.
 *   <li>R11 One endorser endorses in one capacity, form and to one addressee once, until that has
 *       ended; edits and two at once included. Where somebody speaks for two organisations or in
 *       two offices, the other organisation, or the body of the other office, is the endorser
 *       itself: one office that is written in two ways would count as two.
 *   <li>R12 Evidence, consent and log are shown only to those who may write endorsements, and
 *       nothing that is not public to who only translates.
 *   <li>R13 What has ended can be forgotten: names, words, notes and addresses go for good, by hand
 *       or by the clock; state, form, country and moments stay, and no figure changes. What never
 *       became public goes so too, counted from the end of its campaign: what was open is taken
 *       back first. The clock leaves known who asked to be taken off an act, or withdrew, for as
 *       long as his wish holds. By hand a wish goes that this one alone tells, and none that is
 *       kept with the endorser.
 *   <li>R14 The addressee keeps the name under which it was addressed.
 *   <li>R15 What was booked as arrived by mistake is a promise again, with a day and an owner,
 *       those on record where no other is named, before anything proves it.
 *   <li>R16 Whoever may approve what another alone has recorded the proof of is told by mail that
 *       it waits, an hour later, with the number of all that wait for him by then.
 *   <li>R17 Of what stands, the words of proofs and notes can be erased by hand, for good: kind,
 *       day and who recorded it stay, and no figure changes. They prove nothing any more: what is
 *       not public yet, or no more, has to be proved anew.
 *   <li>R18 A consent covers the words, the name and the capacity that its giver saw, and a source
 *       reports those for which it was named. Once they were edited, a translation apart, a consent
 *       is another one alone, and a public act needs its source named anew; what speaks for others
 *       in another capacity or office, or for other ones than before, is proved anew, and so is an
 *       organisation under another name.
 *   <li>R19 Whoever looks at one, approves or publishes it is told of others of its form, country,
 *       name, day and addressee that have not ended: perhaps it, entered twice. None is refused.
 *   <li>R20 Where another endorser of the same name, kind and country asked to be taken off a
 *       campaign, a public act is no basis there until a person has said that he is another one.
 *   <li>R21 Whoever asks after a promise is told by mail three days before its day, on the day
 *       after and then weekly, by one mail a day for all that are near or late, until they came,
 *       lapsed or were withdrawn, or the campaign has an outcome. Whoever is given one that is near
 *       or late is told of it at once, also as its owner where a colleague says that it did not
 *       arrive; whoever takes it on himself knows.
 * </ul>
 */
package org.tadamun.endorsements.endorsement.boundary;
