/**
 * By which way signatures come: figures by the codes of links.
 *
 * <ul>
 *   <li>R1 A signature with a code is booked when it is sent and when its owner confirms it, in the
 *       same transaction; one without any is not booked here.
 *   <li>R2 These are numbers of what happened: nothing is taken away when somebody withdraws, so
 *       that they are not the total and nowhere added to it.
 *   <li>R3 Figures hold codes, countries and numbers, nothing of a person; they stay when he
 *       withdraws, is erased or never confirmed, but for codes that nobody else came by: those go
 *       with him, since they may be about him. Who signed several versions by them is one person;
 *       where some of them stay, what goes is taken off, and the codes go with the last.
 *   <li>R4 Whoever may see the campaign in the console, or its signatures by a key, sees them, page
 *       by page.
 * </ul>
 */
package org.tadamun.petition.channel.boundary;
