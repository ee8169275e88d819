/**
 * The links from mails: confirm, "it was not me", withdraw, one's own signature.
 *
 * <ul>
 *   <li>R1 GET and HEAD change nothing, however often: mail scanners follow links. The button does.
 *   <li>R2 Pressing the button again is harmless.
 *   <li>R3 A link that leads nowhere any more says what to do: 410.
 *   <li>R4 These addresses are never kept, indexed or told to another site.
 *   <li>R5 Confirming and withdrawing work also when the campaign is offline.
 * </ul>
 */
package org.tadamun.web.publicsite.link;
