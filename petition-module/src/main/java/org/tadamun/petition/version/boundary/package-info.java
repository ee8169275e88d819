/**
 * The versions of a petition's text, their translations, and how they differ.
 *
 * <ul>
 *   <li>R1 What was published stays, word for word; it can be read by everybody.
 *   <li>R2 A text that may follow is prepared beside the present one and signed by nobody. It is
 *       replaced, given up and published only by who has seen it as it stands.
 *   <li>R3 A minor change is a revision of its version: signatures stay, the difference is public.
 *       It adds and takes away no demand.
 *   <li>R4 A material change is a version of its own, whose count begins at nought.
 *   <li>R5 A translation is outdated as soon as the source is another one than it was written from.
 *   <li>R6 A second person checks a translation, never who wrote its words or kept them last.
 *   <li>R7 An outdated translation is not carried into a new version: nobody signs other words than
 *       those that count.
 *   <li>R8 The text that follows has the source language of the present one, in every part.
 *   <li>R9 Who may only translate writes translations: no word of the source, no demand more or
 *       less, and nothing that is published.
 *   <li>R10 Whoever works on a petition sees it beforehand as the public will, in every language;
 *       nobody signs there, and nothing is counted.
 * </ul>
 */
package org.tadamun.petition.version.boundary;
