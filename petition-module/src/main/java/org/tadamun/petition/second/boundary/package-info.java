/**
 * Mails to those whom one waits for where two people are needed, and what waits for who asks.
 *
 * <ul>
 *   <li>R1 Whoever may decide about a batch, an import, a rule, a correction of figures or an
 *       exemption is told by mail that it waits, in the transaction in which it begins to wait;
 *       neither who did the first half of it nor who may not decide for its countries.
 *   <li>R2 The mail goes out an hour later, of a rule five minutes, with the number of all that
 *       waits by then for its reader: of one petition and one kind, one mail waits for each at a
 *       time.
 *   <li>R3 Where nothing waits for its reader any more, it does not go out.
 *   <li>R4 It names kind, number and petition, and nobody.
 * </ul>
 */
package org.tadamun.petition.second.boundary;
