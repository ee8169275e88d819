/**
 * The public programme of a campaign: what it calls for and what took place.
 *
 * <ul>
 *   <li>R1 The programme holds approved, postponed, cancelled and held actions of public campaigns
 *       that are not unlisted, and nothing else.
 *   <li>R2 Upcoming ones come first, the next on top; then those called off, so that nobody comes
 *       in vain; then past ones, the latest on top. A postponed action is called off until its new
 *       time is approved. The number of each part, here and in the figures, is what stands under
 *       its heading.
 *   <li>R3 The pages of one list fit together: none is shown twice or left out because time passed.
 *   <li>R4 Calendars follow RFC 5545: a stable UID, a rising SEQUENCE, a DTSTAMP that never falls,
 *       a STATUS, folded lines.
 *   <li>R5 A hidden address appears in no answer, calendar or map.
 *   <li>R6 A calendar or a map holds the first thousand in the order of R2, and says so where there
 *       are more.
 * </ul>
 */
package org.tadamun.actions.programme.boundary;
