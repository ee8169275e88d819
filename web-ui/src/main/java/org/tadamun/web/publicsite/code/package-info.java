/**
 * The codes that tell by which link somebody came.
 *
 * <ul>
 *   <li>R1 A page is the same for all: the codes are read from the address of the page from which
 *       the form was sent, and no code makes a cache keep another page.
 *   <li>R2 A value that does not look like a code is dropped, and the request is not refused.
 *   <li>R3 Codes are passed on between our pages to the petition, through a form that comes back
 *       with mistakes, and through redirects; nowhere else, and in no cookie.
 *   <li>R4 Nothing is kept of a reader who does not sign.
 * </ul>
 */
package org.tadamun.web.publicsite.code;
