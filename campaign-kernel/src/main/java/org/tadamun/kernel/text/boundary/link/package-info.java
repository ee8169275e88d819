/**
 * Links in what people write as plain text.
 *
 * <ul>
 *   <li>R1 Only http and https, and never an address that names a user before its host: {@code
 *       https://bank.example@evil.example} leads elsewhere than it reads. Nor one whose host goes
 *       on behind a sign that nobody sees, or a dot of another script: it would lead to half of it.
 *   <li>R2 What ends the sentence behind an address is none of it, and a bracket only where it
 *       opened it.
 *   <li>R3 What is shown is what is followed, sign by sign, and nothing in it is invisible but what
 *       joins or parts two letters, which are seen by it.
 * </ul>
 */
package org.tadamun.kernel.text.boundary.link;
