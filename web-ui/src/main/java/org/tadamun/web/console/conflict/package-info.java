/**
 * Saving a form whose record a colleague has changed since the form was opened.
 *
 * <ul>
 *   <li>R1 Changes of the two in different places, or languages, are stored together.
 *   <li>R2 If both changed the same place, nothing is stored: the colleague's words are shown
 *       beside the writer's own, and saving once more is the writer's decision.
 *   <li>R3 A command that goes beyond storing waits until the reader has seen the form with the
 *       colleague's changes.
 *   <li>R4 Nothing that was typed leaves the form.
 *   <li>R5 No translation is stored with a source that its writer had not read, and none alone
 *       after its text was removed as a whole.
 *   <li>R6 If a typed value may no longer be stored, because the stored text may only be added to,
 *       the stored text is shown beside it.
 *   <li>R7 A page that sends the version it showed uses {@link SharedEdit}, or is listed by name
 *       with the reason why not.
 * </ul>
 */
package org.tadamun.web.console.conflict;
