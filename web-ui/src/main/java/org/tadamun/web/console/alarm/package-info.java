/** Alarms about countries, on the console's pages. */
package org.tadamun.web.console.alarm;
