/** The console's pages on which packs for embassies are frozen, listed and downloaded. */
package org.tadamun.web.console.snapshot;
