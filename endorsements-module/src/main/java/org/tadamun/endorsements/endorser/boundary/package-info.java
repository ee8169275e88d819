/**
 * Persons and organisations that endorse.
 *
 * <ul>
 *   <li>R1 An endorser belongs to the coalition, not to one campaign.
 *   <li>R2 Whoever may write endorsements of a country writes its endorsers. A key reads and writes
 *       them while its organisation is in some campaign.
 *   <li>R3 A later name changes nothing that was endorsed before.
 *   <li>R4 Person or organisation is decided once: not after an endorsement or a sponsor rests on
 *       it.
 *   <li>R5 Nobody is erased on whom something rests; who is erased is gone from every list, and so
 *       is that he asked to be taken off. Where that still holds, he goes by his own record alone,
 *       and not along with an endorsement.
 *   <li>R6 Who is typed as new with an endorsement or an act is nobody of whom name, kind and
 *       country are in the list; a real namesake gets a record first.
 *   <li>R7 A record on which nothing rests, which nobody has changed for as long as endorsements of
 *       which nothing came are kept, is erased by the clock. Whoever asked to be taken off an act,
 *       or withdrew an endorsement, is not before that wish and the end of its campaign are as long
 *       ago, whatever else the clock erases of him.
 *   <li>R8 Whoever adds one in the console is shown who of the same name, kind and country is in
 *       the list, and has to say that it is another one. That is kept, also where it is said later,
 *       and the trail tells it by numbers.
 * </ul>
 */
package org.tadamun.endorsements.endorser.boundary;
