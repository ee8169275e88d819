/**
 * The links from mails: confirm, "it was not me", withdraw, one's own signature.
 *
 * <ul>
 *   <li>R1 GET and HEAD change nothing, however often: mail scanners follow links. Only the button
 *       does.
 *   <li>R2 Pressing the button again is harmless.
 *   <li>R3 A link that is no longer valid answers 410 and says what to do.
 *   <li>R4 These addresses are never cached, indexed or sent to another site.
 *   <li>R5 Confirming and withdrawing also work while the campaign is offline.
 * </ul>
 */
package org.tadamun.web.publicsite.link;
