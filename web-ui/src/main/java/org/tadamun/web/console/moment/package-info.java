/**
 * Days and times as forms and addresses of the console carry them.
 *
 * <ul>
 *   <li>R1 What no calendar has, such as 30 February, is refused and never moved to a neighbour.
 * </ul>
 */
package org.tadamun.web.console.moment;
