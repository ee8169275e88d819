/** The console's pages of the parliament tracker. */
package org.tadamun.web.console.parliament;
