/**
 * What happens in parliaments.
 *
 * <ul>
 *   <li>R1 An act moves only by events, and each event is kept. The last one, unless it is the only
 *       one, can be taken back; the trail tells that it was. The only one can be written anew, in
 *       another state, by an edit.
 *   <li>R2 A wrong move names the state and where it should have led.
 *   <li>R3 An act is public once it has a source; a plan without one is for staff.
 *   <li>R4 A member stands under an act once, with the name and office of that day. What of that
 *       was written wrongly is corrected, and he keeps his place.
 *   <li>R5 A sponsor who withdraws is shown as withdrawn, on the day in the house, which is neither
 *       ahead nor before the act was tabled, nor gets there by an edit of the day of tabling; one
 *       who was put there by mistake is gone. A withdrawal that was noted by mistake is taken back:
 *       he stands where he stood.
 *   <li>R6 The house's number may be missing, and comes again in the next session.
 *   <li>R7 A figure counts what was done: neither what is in preparation, nor what was withdrawn,
 *       nor what is scheduled or lapsed without a day of tabling and without having come further.
 *       They are shown apart.
 *   <li>R8 What leads an act on has happened: its day is not ahead. Only a debate that was put down
 *       for a day has it ahead, and what is in preparation has no day of tabling.
 *   <li>R9 A course does not run backwards: nothing leads an act on before a day that it follows.
 *   <li>R10 An act stands in a campaign once: a second one of the same country, kind and number is
 *       refused unless both have a day and another one, and so is one without a number of the same
 *       title and day.
 *   <li>R11 Whoever asked to be taken off the campaign is put under an act by his own word alone,
 *       given since. Who is taken off an act at his wish has asked so, and it is remembered. A plan
 *       gets no source while somebody stands under it who asked after he was put there.
 *   <li>R12 An act is found by its title, its number and the names under it, as they stand there
 *       and as they are today.
 *   <li>R13 What a key writes of those who stand under an act, or leads on over their names, is
 *       public only where the source or an entry of the course has a web address, or once somebody
 *       on the staff has saved the act.
 * </ul>
 */
package org.tadamun.endorsements.parliament.boundary;
