/**
 * By which link somebody came.
 *
 * <ul>
 *   <li>R1 A page is the same for all: its link's codes are read from the address of the page from
 *       which the form was sent, and no code is a page of its own in any cache.
 *   <li>R2 What does not look like a code is left out, and refuses nobody.
 *   <li>R3 Codes go along from page to page of ours to the petition, and through a form that comes
 *       back with mistakes, and from an address to the one that it stands for; nowhere else, and in
 *       no cookie.
 *   <li>R4 Of whoever does not sign nothing is kept.
 * </ul>
 */
package org.tadamun.web.publicsite.code;
