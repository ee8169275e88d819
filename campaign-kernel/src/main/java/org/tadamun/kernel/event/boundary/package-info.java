/**
 * Events by which the parts of the product tell each other what happened. They know nothing else of
 * each other.
 *
 * <ul>
 *   <li>R1 An event's name is a past tense, and the event carries ids, no personal data.
 *   <li>R2 Observers react after the commit, so that nobody hears of what was rolled back. An
 *       observer runs before the commit only if it writes into the same transaction, or may refuse
 *       it ({@link ActionReferenced}, {@link OutcomeDeclared}, {@link WordsErased}).
 * </ul>
 */
package org.tadamun.kernel.event.boundary;
