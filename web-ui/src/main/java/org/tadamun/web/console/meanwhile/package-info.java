/**
 * What a colleague stored while somebody was writing in the same thing.
 *
 * <ul>
 *   <li>R1 What the two changed in different places, or languages, is stored together.
 *   <li>R2 Where both changed the same place, nothing is stored: the other's words are shown beside
 *       one's own, and to save once more is a decision.
 *   <li>R3 A step that does more than store waits until the form, with what came meanwhile, was
 *       looked at.
 *   <li>R4 Nothing that was typed leaves the form.
 *   <li>R5 No translation is stored with other words of its source than its writer had read, and
 *       none alone where the text was taken away as a whole.
 *   <li>R6 Beside what may not be stored any more stands what may only be added to.
 *   <li>R7 A page that sends the version which it showed asks here, or it is written down by name
 *       why not.
 * </ul>
 */
package org.tadamun.web.console.meanwhile;
