/** The console's pages of days of action: the calls, their form, and the board of places. */
package org.tadamun.web.console.dayofaction;
