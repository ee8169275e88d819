/**
 * Links in what people write as plain text.
 *
 * <ul>
 *   <li>R1 Only http and https become links, and no address with a user name before its host, since
 *       {@code https://bank.example@evil.example} leads elsewhere than it reads. Nor does an
 *       address whose host continues after an invisible character or a dot of another script, since
 *       the link would lead to a part of the host.
 *   <li>R2 Punctuation that ends the sentence is not part of the address; a closing bracket is part
 *       of it only if the address opened it.
 *   <li>R3 The address that is shown is the one that is followed, character by character. Nothing
 *       in it is invisible, except what joins or separates two letters, which changes how they
 *       look.
 * </ul>
 */
package org.tadamun.kernel.text.boundary.link;
