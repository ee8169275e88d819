/**
 * The facts that fields of work tell each other. They know no more of each other than these.
 *
 * <ul>
 *   <li>R1 An event is a past tense and carries ids, no persons.
 *   <li>R2 Observers react after the commit, so that nobody hears of what did not happen. Only
 *       {@link ActionNamed} is heard at once, and may be refused.
 * </ul>
 */
package org.tadamun.kernel.event.boundary;
