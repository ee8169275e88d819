/**
 * By which way signatures come: figures by the codes of links.
 *
 * <ul>
 *   <li>R1 A form with a code is booked when it is accepted, whether its address is new or known,
 *       and a signature when its owner confirms it, each in the same transaction. Without codes
 *       nothing is booked. So nobody can tell from a code of their own, or from the response time,
 *       whether an address had signed (ADR 209).
 *   <li>R2 Figures count what happened: none falls when somebody withdraws. So they do not add up
 *       to the total, and are added to it nowhere.
 *   <li>R3 Figures contain codes, countries and numbers, and nothing of a person. A signer who
 *       withdraws, is erased or never confirms is taken off unless a figure that is shown would
 *       fall, whoever else came by these codes. Codes are deleted with their last signer, since
 *       they may be about that person; confirmed signatures stay without codes. Codes that came
 *       only with forms of known addresses are deleted as those of a signature that nobody
 *       confirms.
 *   <li>R4 A caller who may see the campaign in the console, or its signatures by a key, sees
 *       confirmed signatures, page by page, and no forms: anybody can send any number of forms.
 *   <li>R5 All figures are shown in steps of five. A way, or a country of it, with too few
 *       signatures is part of the rest. No figure may tell whether one person came by a code of
 *       their own or withdrew (ADR 197). A figure once shown stays shown, whatever versions of the
 *       text follow.
 * </ul>
 */
package org.tadamun.petition.channel.boundary;
