/** What recounts found, on the console's pages of a petition. */
package org.tadamun.web.console.recount;
