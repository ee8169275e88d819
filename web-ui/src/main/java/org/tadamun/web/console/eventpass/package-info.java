/** The console's pages of event passes. */
package org.tadamun.web.console.eventpass;
