/** The console's pages of the outbox. */
package org.tadamun.web.console.mail;
