/** The console's pages of alarms about countries and whole petitions. */
package org.tadamun.web.console.alarm;
