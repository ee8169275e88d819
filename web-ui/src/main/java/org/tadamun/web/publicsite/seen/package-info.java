/**
 * How often a petition's page is shown. It is a lower bound: caches answer without us, and what was
 * not written down yet is lost when the server stops.
 *
 * <ul>
 *   <li>R1 Counted is that the page was sent, whoever or whatever asked: no address, no cookie, no
 *       browser, nothing that could tell two readers apart.
 * </ul>
 */
package org.tadamun.web.publicsite.seen;
