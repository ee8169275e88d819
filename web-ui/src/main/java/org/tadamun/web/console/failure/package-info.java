/**
 * What happens when a page of the console cannot be shown.
 *
 * <ul>
 *   <li>R1 Every error and every refusal, an ajax request's too, shows the id that stands in the
 *       log, in one line of it.
 *   <li>R2 A page that has expired is loaded anew where it was.
 *   <li>R3 An address with a parameter that cannot be read is refused; nothing else is shown for
 *       it.
 * </ul>
 */
package org.tadamun.web.console.failure;
