/**
 * Mails that come back: the return addresses that we give, the mailbox to which they lead, and what
 * the messages there say.
 */
package org.tadamun.kernel.mail.control.bounce;
