/** The console's pages of embassy packs. */
package org.tadamun.web.console.snapshot;
