/**
 * The public programme of a campaign: what is called for, and what took place.
 *
 * <ul>
 *   <li>R1 It holds approved, postponed, cancelled and held actions that are not unlisted, of
 *       campaigns that are public, and nothing else.
 *   <li>R2 Upcoming comes first, the next on top; then what was called off, so that nobody comes in
 *       vain; then the past, the latest on top. What is postponed is called off until it has a new
 *       time. Each part's number, here and in the figures, is what stands under its heading.
 *   <li>R3 Pages of one list fit together: none is shown twice or left out because time went by.
 *   <li>R4 Calendars follow RFC 5545: a stable UID, a rising SEQUENCE, a DTSTAMP that never falls
 *       back, a STATUS, folded lines.
 *   <li>R5 A hidden address appears in no answer, calendar or map.
 *   <li>R6 A calendar or a map holds the first thousand in the order of R2, and says so where there
 *       are more.
 * </ul>
 */
package org.tadamun.actions.programme.boundary;
