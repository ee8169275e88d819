/**
 * How often a petition's page is sent. The number is a lower bound: caches answer without us, and
 * numbers not stored yet are lost when the server stops.
 *
 * <ul>
 *   <li>R1 Each sending of the page counts, whoever or whatever asked: no address, no cookie, no
 *       browser, nothing that could distinguish two readers.
 * </ul>
 */
package org.tadamun.web.publicsite.views;
