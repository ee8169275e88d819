/**
 * The public pages of actions: the campaign's programme, one action, its calendar file. Filters are
 * plain links, since no public page has a script.
 *
 * <ul>
 *   <li>R1 A time is told on the clock of its place, with the name of that clock.
 * </ul>
 */
package org.tadamun.web.publicsite.actions;
