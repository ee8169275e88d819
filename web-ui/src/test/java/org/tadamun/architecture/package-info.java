/**
 * The guards of the house. They find what they judge by themselves, so that a new class, page or
 * language needs no edit here.
 *
 * <ul>
 *   <li>R1 Each rule is seen failing: a sample under {@code org.tadamun.wrong}, or a text in the
 *       test, breaks it, and the rule must say so.
 *   <li>R2 A rule never names a class of the product. What may differ is told by its nature.
 * </ul>
 */
package org.tadamun.architecture;
