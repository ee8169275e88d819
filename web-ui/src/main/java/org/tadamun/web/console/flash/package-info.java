/**
 * The message that a command leaves for the next page.
 *
 * <ul>
 *   <li>R1 A background request of a page takes nothing of it and does not end it.
 * </ul>
 */
package org.tadamun.web.console.flash;
