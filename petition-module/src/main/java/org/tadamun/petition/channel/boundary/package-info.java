/**
 * By which way signatures come: figures by the codes of links.
 *
 * <ul>
 *   <li>R1 A form with a code is booked when it is taken, whether its address is new or known, and
 *       a signature when its owner confirms it, in the same transaction; what has no code is not
 *       booked here. So nobody reads from a code of his own, or from the time, whether an address
 *       had signed (ADR 209).
 *   <li>R2 These are numbers of what happened: no figure falls when somebody withdraws, so that
 *       they are not the total and nowhere added to it.
 *   <li>R3 Figures hold codes, countries and numbers, nothing of a person. Who withdraws, is erased
 *       or never confirmed is taken off wherever no figure that is told falls by it, whoever else
 *       came by his codes. They go with the last of them, since they may be about him; what was
 *       confirmed stays without codes. Codes that came only with forms of known addresses go as
 *       those of a signature that nobody confirms.
 *   <li>R4 Whoever may see the campaign in the console, or its signatures by a key, sees what was
 *       confirmed, page by page. What was only sent he does not see: anybody makes it as much as he
 *       likes.
 *   <li>R5 Everybody sees it in steps of five, and of a way, or a country of it, by which too few
 *       came nothing: they stand together in what is left of all. No figure is to tell of one
 *       person whether he came by a code of his own or withdrew (ADR 197). What is told once stays
 *       told, whatever versions of the text follow.
 * </ul>
 */
package org.tadamun.petition.channel.boundary;
