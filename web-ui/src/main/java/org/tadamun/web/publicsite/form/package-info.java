/**
 * What a public form sends.
 *
 * <ul>
 *   <li>R1 A form is UTF-8, urlencoded and at most {@code tadamun.http.max-body} long.
 *   <li>R2 A form comes from a page of our own.
 *   <li>R3 A form that was sent faster than anybody can read is asked for again, never dropped.
 *   <li>R4 A file is sent only where a form takes one, and only its hash is kept.
 *   <li>R5 Who sends slowly holds one of a few places, and not for ever.
 * </ul>
 */
package org.tadamun.web.publicsite.form;
