/**
 * Persons and organisations that endorse.
 *
 * <ul>
 *   <li>R1 An endorser is shared by all campaigns and belongs to none of them.
 *   <li>R2 Staff who may write endorsements of a country may write its endorsers. A key reads and
 *       writes endorsers only while its organisation belongs to a campaign.
 *   <li>R3 A later name does not change earlier endorsements.
 *   <li>R4 The kind, person or organisation, cannot change once an endorsement or a sponsor refers
 *       to the endorser.
 *   <li>R5 An endorser to whom something refers is not erased. An erased one is in no list, and
 *       their wish to be taken off is deleted. While a wish holds, the record is erased only by its
 *       own command, never together with an endorsement.
 *   <li>R6 An endorser typed as new with an endorsement or an act is refused if name, kind and
 *       country are in the list; a real namesake gets a record first.
 *   <li>R7 The retention clock erases a record to which nothing refers and that nobody has changed
 *       for the retention period of endorsements that came to nothing. A record with a wish to be
 *       taken off stays until the wish and the end of its campaign are that old too.
 *   <li>R8 Staff who add an endorser in the console see those of the same name, kind and country,
 *       and must confirm that it is another one. The confirmation is stored, also when it is given
 *       later, and the audit trail names both by id.
 * </ul>
 */
package org.tadamun.endorsements.endorser.boundary;
