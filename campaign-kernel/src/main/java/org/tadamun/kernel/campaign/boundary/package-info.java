/**
 * The campaign.
 *
 * <ul>
 *   <li>R1 A draft, also one that was archived, and a campaign taken offline does not exist for the
 *       public.
 *   <li>R2 A wrong transition names the state and the verb.
 *   <li>R3 Taking offline works at once, from any state, whatever version the page had.
 *   <li>R4 Every change is in the audit trail with the state before and after.
 *   <li>R5 Where a campaign says so, the public is told figures of single countries in steps;
 *       whoever changes the steps stands in the audit trail, with the step before and after.
 *   <li>R6 How it ended stays known once it is archived. Until then an outcome that was declared by
 *       mistake can be taken back; the campaign is paused then.
 *   <li>R7 Its slug and its owner stay as they were made; a key makes campaigns of its own
 *       organisation only, also where it names none, and none where that one had to leave all.
 *   <li>R8 Whoever may write it reads it in any state, with the entity tag of an edit.
 *   <li>R9 What concerns the whole campaign is not done by who was given it for some countries.
 *   <li>R10 Organisations join it and leave it; the owner stays.
 *   <li>R11 It is directed at one known country, or at none.
 *   <li>R12 Who may only translate writes translations: no word of the source, no demand more or
 *       less, and nothing beside the texts.
 *   <li>R13 In the archive its texts, and those of its outcome, can still be put right, since
 *       somebody may be named in them; nothing else can.
 * </ul>
 */
package org.tadamun.kernel.campaign.boundary;
