/**
 * The console's pages of actions and days of action.
 *
 * <ul>
 *   <li>R1 A list's filter is its address; what is downloaded is what the list shows.
 *   <li>R2 A command is a page of its own that says what will happen before it happens.
 *   <li>R3 Every time is shown on the clock of its place and on the reader's own.
 * </ul>
 */
package org.tadamun.web.console.actions;
