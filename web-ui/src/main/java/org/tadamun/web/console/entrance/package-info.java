/**
 * The doors of the console: sign-in, and the links of mails.
 *
 * <ul>
 *   <li>R1 A GET of a link shows whose it is and changes nothing; the form's POST uses it.
 *   <li>R2 Sign-in says the same of a wrong password, an unknown address and a person shut out.
 *   <li>R3 Who is nobody has no session; time has who is signed in, or whose link it is.
 *   <li>R4 By whatever door he comes, of whoever has a second factor a code is asked; but the link
 *       of the machine ends it.
 * </ul>
 */
package org.tadamun.web.console.entrance;
