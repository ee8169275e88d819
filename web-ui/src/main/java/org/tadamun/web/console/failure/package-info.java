/**
 * What happens when a page of the console cannot be shown.
 *
 * <ul>
 *   <li>R1 Every error, and every refusal of somebody signed in, shows the id of its one line in
 *       the log; for ajax requests too. For requests that a page makes by itself nothing is shown.
 *   <li>R2 A page that has expired is loaded again at its address.
 *   <li>R3 An address with a parameter that cannot be read is refused; nothing else is shown for
 *       it.
 *   <li>R4 While the database is away a script stays on its page, and so does what was typed there.
 * </ul>
 */
package org.tadamun.web.console.failure;
