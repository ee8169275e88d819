/**
 * The public pages of actions: the campaign's programme, one action, its calendar file. Filters are
 * plain links, since no public page has a script.
 *
 * <ul>
 *   <li>R1 A time is shown in the time zone of its place, with the name of the zone.
 * </ul>
 */
package org.tadamun.web.publicsite.actions;
