/**
 * The public pages of actions: the campaign's programme, one action, its calendar file.
 *
 * <ul>
 *   <li>R1 A time is told on the clock of its place, with the name of that clock.
 *   <li>R2 Filters are plain links; nothing needs a script.
 * </ul>
 */
package org.tadamun.web.publicsite.actions;
