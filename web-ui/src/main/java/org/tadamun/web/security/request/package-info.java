/**
 * What holds for every request and every answer, whoever asks.
 *
 * <ul>
 *   <li>R1 A POST to the console is accepted only from pages of the console's own site.
 *   <li>R2 Each path has exactly one Content-Security-Policy.
 *   <li>R3 The protocol is HTTP/1.1, whatever the other end offers.
 *   <li>R4 An address with a colon works like any other.
 *   <li>R5 Metrics are shown only to a caller with the token, however the address is spelled.
 *   <li>R6 Outside the API, a script of another site can read the API's description and the table
 *       of countries, and nothing else.
 * </ul>
 */
package org.tadamun.web.security.request;
