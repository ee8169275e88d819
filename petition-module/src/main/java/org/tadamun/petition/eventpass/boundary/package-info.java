/**
 * Event passes: many signers behind one address, on purpose.
 *
 * <ul>
 *   <li>R1 A pass is of one petition, valid from and to a moment at most seven days apart, for at
 *       most so many signatures; it is never made longer or larger, another one is made instead.
 *       Where the clocks show its end twice, it is over with the second. The action that it may
 *       name is one of the petition's campaign.
 *   <li>R2 Signatures through a valid pass are not counted by the rate of their address, and
 *       counted by the pass; one that was not taken is not counted.
 *   <li>R3 Never more than so many come through it, however many sign at once.
 *   <li>R4 Where it is used up, over, not yet valid, revoked or unknown, the ordinary rule applies:
 *       whoever is one too many is told to wait, and nobody is dropped in silence.
 *   <li>R5 Nothing else changes: the same form, the same checks, the same mail, the same answer.
 *       When they confirm, they count, and raise no alarm about their country by being many in a
 *       day; where one is on already, they are held with the others. That more have signed in all
 *       than a country's inhabitants let one expect raises one by them as by anybody. A pass may be
 *       of one country: for whoever signs from another one it is as if there were none.
 *   <li>R6 Passes are made, listed and revoked by those who may write petitions. Who may for some
 *       countries makes one of these, and sees and revokes theirs and those of everybody; each is
 *       in the trail.
 *   <li>R7 Its page is the petition's own under the pass's address, kept and served as that one,
 *       and in no search engine.
 *   <li>R8 Whoever may revoke a pass may erase its name, in which somebody may be named; its code
 *       stands for it then.
 * </ul>
 */
package org.tadamun.petition.eventpass.boundary;
