/**
 * What a page says before its session ends.
 *
 * <ul>
 *   <li>R1 A reader who has been idle is asked two minutes before the session ends whether to stay
 *       signed in. Ten minutes before the session ends in any case, the reader is told to save.
 *   <li>R2 The background requests of a page for this do not prolong the session: only a press of a
 *       button does.
 * </ul>
 */
package org.tadamun.web.console.session;
