/**
 * Mails to the people who can act as the second person, and what waits for the caller.
 *
 * <ul>
 *   <li>R1 When a batch, an import, a rule, a correction of figures or an exemption begins to wait,
 *       a mail is ordered in the same transaction for everybody who may decide about it; not for
 *       the people who did the first half, and not for people without permission for its countries.
 *   <li>R2 The mail is sent an hour later, for a rule five minutes later, with the number of things
 *       that wait by then for its reader. Each reader has at most one waiting mail for each
 *       petition and kind.
 *   <li>R3 If nothing waits for its reader any more, it is not sent.
 *   <li>R4 It states kind, number and petition, and names nobody.
 * </ul>
 */
package org.tadamun.petition.secondperson.boundary;
