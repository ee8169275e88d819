/** The console's pages of a campaign itself: its facts, texts and states. */
package org.tadamun.web.console.campaign;
