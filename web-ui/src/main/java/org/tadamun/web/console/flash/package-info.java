/**
 * The message that a command leaves for the next page.
 *
 * <ul>
 *   <li>R1 A background request of a page takes nothing of it and does not end it.
 *   <li>R2 A cookie that another process has made is as none, after a restart and at another node.
 * </ul>
 */
package org.tadamun.web.console.flash;
