/** The console's pages of a campaign itself: its facts, its texts and its life. */
package org.tadamun.web.console.campaign;
