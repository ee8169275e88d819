/**
 * The console's pages of actions and days of action.
 *
 * <ul>
 *   <li>R1 A list's filter is in its address; a download has what the list shows.
 *   <li>R2 Each command has a page of its own that says what will happen before it happens.
 *   <li>R3 Every time is shown in the zone of its place and in the reader's own.
 * </ul>
 */
package org.tadamun.web.console.actions;
