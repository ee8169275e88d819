/** The console's pages of API keys. */
package org.tadamun.web.console.keys;
