/** The console's pages of the outbox, its mails and the bounces. */
package org.tadamun.web.console.mail;
