/**
 * The facts that fields of work tell each other. They know no more of each other than these.
 *
 * <ul>
 *   <li>R1 An event is a past tense and carries ids, no persons.
 *   <li>R2 Observers react after the commit, so that nobody hears of what did not happen; before it
 *       only who writes into the same transaction, which goes with it, and who may refuse it
 *       ({@link ActionNamed}, {@link OutcomeDeclared}, {@link WordsErased}).
 * </ul>
 */
package org.tadamun.kernel.event.boundary;
