/**
 * What happens when a page of the console cannot be shown.
 *
 * <ul>
 *   <li>R1 Every error, and every refusal of who is signed in, an ajax request's too, shows the id
 *       that stands in the log, in one line of it. What a page asks by itself shows nothing.
 *   <li>R2 A page that has expired is loaded anew where it was.
 *   <li>R3 An address with a parameter that cannot be read is refused; nothing else is shown for
 *       it.
 *   <li>R4 While the database is away a script stays on its page, with what is typed there.
 * </ul>
 */
package org.tadamun.web.console.failure;
