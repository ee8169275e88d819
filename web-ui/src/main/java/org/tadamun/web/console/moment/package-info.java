/**
 * Days, times, numbers and words of addresses as forms and addresses of the console carry them.
 *
 * <ul>
 *   <li>R1 What no calendar has, such as 30 February, and no clock of the campaign shows, such as
 *       half past two in the night when clocks are put forward, is refused and never moved to a
 *       neighbour.
 *   <li>R2 A number is read in any digits, with its thousands apart or not; what might be another
 *       number is refused, and it is said how to write it.
 *   <li>R3 A date that is typed in part, or that no calendar has, is sent by no browser: what
 *       arrives is empty, as if nobody had typed, and nothing here can refuse it. So the page holds
 *       back what would send it ({@code before.js}), and where a part of a form is drawn anew such
 *       an input goes over into it ({@code typed.js}).
 *   <li>R4 Degrees are read in any digits, with a point or a comma before their parts.
 *   <li>R5 Of a word of an address the capitals and the blanks around it are no mistake: a phone's
 *       keyboard writes them by itself.
 * </ul>
 */
package org.tadamun.web.console.moment;
