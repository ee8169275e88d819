/**
 * Days, times, numbers and slugs as forms and addresses of the console carry them.
 *
 * <ul>
 *   <li>R1 A date that no calendar has, such as 30 February, and a time that the campaign's clocks
 *       skip, such as half past two when they are put forward, is refused and never moved to a
 *       neighbouring one.
 *   <li>R2 A number is read in any digits, with or without marks between thousands. If it could
 *       mean another number it is refused, with a message how to write it.
 *   <li>R3 Browsers send an incomplete or impossible date as an empty value, so that the server
 *       cannot refuse it. The page therefore does not send it ({@code before.js}), and if a part of
 *       a form is drawn anew, such an input is moved into it ({@code typed.js}).
 *   <li>R4 Degrees are read in any digits, with a point or a comma as decimal sign.
 *   <li>R5 In a slug, capitals and surrounding blanks are no mistake: a phone's keyboard writes
 *       them by itself.
 * </ul>
 */
package org.tadamun.web.console.moment;
