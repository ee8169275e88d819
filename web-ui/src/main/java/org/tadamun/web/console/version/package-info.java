/** The console's pages of a petition's texts side by side, and of the change to a new one. */
package org.tadamun.web.console.version;
