/**
 * What holds for every request and every answer, whoever asks.
 *
 * <ul>
 *   <li>R1 A POST to the console comes from the console.
 *   <li>R2 Each path has one Content-Security-Policy.
 *   <li>R3 The protocol is HTTP/1.1, whatever another end offers.
 *   <li>R4 An address with a colon is one like any other.
 *   <li>R5 Metrics are read by whoever has the token, however the address is spelled.
 *   <li>R6 Outside the API a page of another site reads its description and the table of countries,
 *       and nothing else.
 * </ul>
 */
package org.tadamun.web.security.request;
