/** The console's pages about how long data is kept. */
package org.tadamun.web.console.retention;
