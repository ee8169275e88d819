/**
 * What a public form sends.
 *
 * <ul>
 *   <li>R1 A form is UTF-8, urlencoded and at most {@code tadamun.http.max-body} long.
 *   <li>R2 A form is accepted only from a page of our own.
 *   <li>R3 A form that was sent faster than anybody can read is shown again, never dropped.
 *   <li>R4 A file is accepted only by a form that takes one, and only its hash is kept.
 *   <li>R5 A slow sender occupies one of a few places, and only for a limited time.
 * </ul>
 */
package org.tadamun.web.publicsite.form;
