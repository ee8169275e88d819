/**
 * Mails that come back: the return addresses that we give, the mailbox to which they lead, and how
 * the messages in it are read.
 */
package org.tadamun.kernel.mail.control.bounce;
