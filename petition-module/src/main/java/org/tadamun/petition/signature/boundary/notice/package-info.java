/**
 * Telling signers what a person decided about their signatures.
 *
 * <ul>
 *   <li>R1 The owner of a confirmed signature that a person holds is written to, once for each
 *       time; and once more when a person releases it (ADR 138).
 *   <li>R2 What the program decides, for a whole country or by a rule, mails nobody: whoever is
 *       held for his country is told so on the page on which he confirms. Whose mail that asks for
 *       his word was called back by a rule is sent another, once that is undone (ADR 287).
 *   <li>R3 Only he who has confirmed himself, by that address, is written to: nobody who was
 *       brought by an import, whose mailbox is dead, or who withdrew or was erased; also then no
 *       mail goes out that still waits.
 *   <li>R4 The mail about a hold is among the five that a mailbox gets in a day. The one about a
 *       release always goes: it was promised, and strangers could use up the five.
 *   <li>R5 Nobody is told what is not so any more when his mail goes out, since it was decided
 *       otherwise while it waited: that it is looked at stays here; that it counts was promised,
 *       and waits until it does. What answers who signs again says how it stands by then.
 * </ul>
 */
package org.tadamun.petition.signature.boundary.notice;
