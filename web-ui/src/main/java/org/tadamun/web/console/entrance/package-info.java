/**
 * The ways into the console: sign-in, and the links of mails.
 *
 * <ul>
 *   <li>R1 A GET of a link shows whose it is and changes nothing; the form's POST uses it.
 *   <li>R2 Sign-in gives the same answer for a wrong password, an unknown address and a person shut
 *       out.
 *   <li>R3 A stranger gets no lasting session; the longer idle time is for people who are signed
 *       in, or have a valid link.
 *   <li>R4 Whichever way they come, staff with a second factor are asked for a code; the one-time
 *       link of the start script removes the second factor.
 * </ul>
 */
package org.tadamun.web.console.entrance;
