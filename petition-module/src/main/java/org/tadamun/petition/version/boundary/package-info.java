/**
 * The versions of a petition's text, their translations, and how they differ.
 *
 * <ul>
 *   <li>R1 A published text stays word for word, and everybody can read it.
 *   <li>R2 The next text is prepared beside the present one, and nobody can sign it. Only a caller
 *       who has seen its present state can replace, discard or publish it.
 *   <li>R3 A minor change is a revision of its version: signatures stay, and the difference is
 *       public. It adds or removes no demand.
 *   <li>R4 A material change is a version of its own, whose count begins at zero.
 *   <li>R5 A translation is outdated as soon as the source differs from the one it was written
 *       from.
 *   <li>R6 A second person checks a translation: neither who wrote its words nor who last kept
 *       them.
 *   <li>R7 A new version drops outdated translations, so that nobody signs words other than those
 *       that count.
 *   <li>R8 The next text has the source language of the present one, in every part.
 *   <li>R9 A caller who may only translate can change translations, and neither the source, nor the
 *       number of demands, nor published words.
 *   <li>R10 Staff who work on a petition can preview it as the public will see it, in every
 *       language. Nobody can sign there, and nothing is counted.
 * </ul>
 */
package org.tadamun.petition.version.boundary;
