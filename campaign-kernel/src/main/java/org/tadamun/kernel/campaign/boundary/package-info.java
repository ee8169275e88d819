/**
 * The campaign.
 *
 * <ul>
 *   <li>R1 For the public a draft, even an archived one, and a campaign taken offline do not exist.
 *   <li>R2 A wrong transition names the state and the verb.
 *   <li>R3 Taking offline works at once, from any state, whatever version the page had.
 *   <li>R4 Every change is in the audit trail with the state before and after.
 *   <li>R5 If a campaign says so, the public sees figures of single countries in steps. A change of
 *       the steps is in the audit trail, with the step before and after.
 *   <li>R6 How it ended stays known in the archive. Before that, an outcome that was declared by
 *       mistake can be taken back; the campaign is paused then.
 *   <li>R7 Slug and owner never change. A key makes campaigns of its own organisation only, also if
 *       it names none, and none at all if that organisation had to leave all campaigns.
 *   <li>R8 Callers who may write it read it in any state, with the entity tag for an edit.
 *   <li>R9 What concerns the whole campaign is not done with a permission for some countries.
 *   <li>R10 Organisations join and leave a campaign; the owner stays.
 *   <li>R11 It targets one known country, or none.
 *   <li>R12 Callers who may only translate change translations: no word of the source, not the
 *       number of demands, and nothing beside the texts.
 *   <li>R13 In the archive its texts, and those of its outcome, can still be corrected, since a
 *       person may be named in them; nothing else can.
 * </ul>
 */
package org.tadamun.kernel.campaign.boundary;
