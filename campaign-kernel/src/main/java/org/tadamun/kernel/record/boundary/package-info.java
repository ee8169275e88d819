/**
 * What all subjects do alike with the rows of their entities.
 *
 * <ul>
 *   <li>R1 The first row of its kind is opened in a transaction of its own: it stays whatever
 *       becomes of whoever opened it, and he stays where somebody else was quicker. It is a new
 *       entity that counts nothing yet, whose subject decides about it alone; it goes no further.
 *   <li>R2 Nothing but that somebody was quicker is passed over.
 * </ul>
 */
package org.tadamun.kernel.record.boundary;
