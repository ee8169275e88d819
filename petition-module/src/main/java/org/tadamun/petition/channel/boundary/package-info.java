/**
 * By which way signatures come: figures by the codes of links.
 *
 * <ul>
 *   <li>R1 A form with a code is booked when it is taken, whether its address is new or known, and
 *       a signature when its owner confirms it, in the same transaction; what has no code is not
 *       booked here. So nobody reads from a code of his own whether an address had signed (ADR
 *       209).
 *   <li>R2 These are numbers of what happened: nothing is taken away when somebody withdraws, so
 *       that they are not the total and nowhere added to it.
 *   <li>R3 Figures hold codes, countries and numbers, nothing of a person; they stay when he
 *       withdraws, is erased or never confirmed, but for codes that nobody else came by: those go
 *       with him, since they may be about him. Who signed several versions by them is one person;
 *       where some of them stay, what goes is taken off, and the codes go with the last. Codes that
 *       came only with forms of known addresses go as those of a signature that nobody confirms.
 *   <li>R4 Whoever may see the campaign in the console, or its signatures by a key, sees them, page
 *       by page.
 * </ul>
 */
package org.tadamun.petition.channel.boundary;
