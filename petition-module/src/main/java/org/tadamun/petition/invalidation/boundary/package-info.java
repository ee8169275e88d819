/**
 * Rules that invalidate, hold or release many signatures.
 *
 * <ul>
 *   <li>R1 All conditions of a rule have to be true; a rule without conditions is refused.
 *   <li>R2 Who proposes a rule cannot approve it. A key counts as one person, and so do all keys of
 *       one organisation that does not own the campaign (ADR 212).
 *   <li>R3 A run takes out only signatures that counted or were held when it was proposed and ever
 *       since, and that its preview would have shown.
 *   <li>R4 It works in portions that are complete in themselves: figures, log and progress agree
 *       after each, and a crash between two loses nothing.
 *   <li>R5 It can be stopped. Undoing it brings back exactly what it took out.
 *   <li>R6 A rule may name one source, or one import; bursts are then looked for among these.
 *   <li>R7 Bursts are found from the signatures themselves, also in hours in which all were held.
 *   <li>R8 Names, places and the note are removed some time after its end, or when the person of
 *       that name leaves or is called otherwise by a correction; what was done stays.
 *   <li>R9 Names are repeated only within one version of the text, and renewals are in no burst.
 *       Matches are counted by version.
 *   <li>R10 Staff who may moderate only some countries see, propose and decide only rules of these,
 *       and none with an import.
 *   <li>R11 Of erased signers only the hour is known (ADR 248): a time matches them only if it
 *       includes the whole hour, and they are in no burst.
 *   <li>R12 A rule takes out unconfirmed signatures, too; that changes no figure, and their owners
 *       get no mail and no reminder. Undone, they wait again; one that was confirmed meanwhile is
 *       held (ADR 287).
 *   <li>R13 A rule may name several mail domains, by name and by fingerprint as trends and alarms
 *       show them; it matches signers with any of these. A fingerprint is valid as long as the
 *       petition's key (ADR 287).
 *   <li>R14 Rules that hold or release begin at once: one person is enough, and there is no reason.
 *       Their lines in the public log are like those of decisions by hand. No mail is sent, except
 *       where a rule releases a signature that staff held by hand (ADR 138, 289).
 *   <li>R15 Holding is for signatures that count or are unconfirmed. Releasing is for those that
 *       were held when it was ordered and ever since, whoever held them, an open alarm included.
 *       Undoing it releases, or holds, exactly those that nobody has decided about since; those
 *       that were withdrawn are no longer held.
 * </ul>
 */
package org.tadamun.petition.invalidation.boundary;
