/**
 * Event passes: many signers from one network address, on purpose.
 *
 * <ul>
 *   <li>R1 A pass has one petition, a start and an end at most seven days apart, and a greatest
 *       number of signatures. It is never extended; another one is made instead. If its end occurs
 *       twice on the clock, the later moment counts. An action named in it must be of the
 *       petition's campaign.
 *   <li>R2 Signatures through a valid pass do not count for the rate limit of their address, but
 *       for the pass. A refused signature is not counted.
 *   <li>R3 Never more signatures than the pass allows come through it, however many people sign at
 *       once.
 *   <li>R4 If the pass is used up, over, not yet valid, revoked or unknown, the ordinary rate limit
 *       applies: signers beyond it are told to wait, and nobody is dropped silently.
 *   <li>R5 Nothing else changes: same form, checks, mail and answer. Once confirmed these
 *       signatures count, and do not raise their country's alarm by being many in a day; if one is
 *       on already they are held like others. An alarm about too many signatures for a country's
 *       inhabitants counts them too. A pass may be for one country: for signers of other countries
 *       it does not exist.
 *   <li>R6 Callers who may write petitions make, list and revoke passes; those limited to countries
 *       make passes for these, and see and revoke theirs and those for all countries. Each of these
 *       acts is in the audit trail.
 *   <li>R7 The page of a pass is the petition's own page under another address; it is cached and
 *       served alike, and kept out of search engines.
 *   <li>R8 A caller who may revoke a pass may erase its name, which may name somebody; the code
 *       stands in its place.
 * </ul>
 */
package org.tadamun.petition.eventpass.boundary;
