/**
 * Rules: they invalidate many signatures, hold or release them.
 *
 * <ul>
 *   <li>R1 A rule is a conjunction; a rule without conditions means nobody.
 *   <li>R2 Who proposes does not approve; a key counts as one person, and so do all keys of one
 *       organisation that does not own the campaign (ADR 212).
 *   <li>R3 A run takes out only who counted or was held when it was proposed and ever since, and
 *       what its preview would have shown.
 *   <li>R4 It works in portions that are complete in themselves: figures, log and progress agree
 *       after each, and a crash between two costs nothing.
 *   <li>R5 It can be stopped; undone, exactly those come back that it took out.
 *   <li>R6 It may mean one source, or one import; a burst is one among those of the source.
 *   <li>R7 A burst is told by the signatures themselves, of hours too in which all were held.
 *   <li>R8 Names, places and the note go a while after its end, or with the person of that name;
 *       what was done stays.
 *   <li>R9 A name is repeated under one version of the text; who signs the next one too is in no
 *       burst. What a rule means is told by version.
 *   <li>R10 Who may moderate some countries only sees, proposes and decides the rules of those, and
 *       no import.
 *   <li>R11 Of whoever was erased the hour is known alone (ADR 248): a time means him with that
 *       whole hour only, and he is in no burst.
 *   <li>R12 It means what nobody has confirmed, too, which costs no figure and is neither mailed
 *       nor reminded. Undone, it waits again; whose owner has confirmed meanwhile is held (ADR
 *       287).
 *   <li>R13 It may mean several mail domains, by their names and by their fingerprints as trends
 *       and alarms show them: who has one of them is meant. A fingerprint ends with the key of its
 *       petition (ADR 287).
 *   <li>R14 What holds or releases begins at once: one person is enough, and there is no reason.
 *       Its lines in the public log stand as after decisions by hand. Nobody is mailed but whom a
 *       person had held, and a rule lets go (ADR 138, 289).
 *   <li>R15 Holding means who counts or has not confirmed; releasing means who was held when it was
 *       ordered and ever since, by whomever, an open alarm included. Undone, exactly those are
 *       released, or held, about whom nobody has decided since; who had left is not held any more.
 * </ul>
 */
package org.tadamun.petition.invalidation.boundary;
