/** The console's pages of what is kept how long. */
package org.tadamun.web.console.retention;
