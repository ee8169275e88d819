package org.tadamun.kernel.mail.boundary;

import org.tadamun.kernel.mail.entity.MailboxTrouble;

/**
 * The result of a test of the bounce mailbox, for the administrator who asked for it.
 *
 * @param trouble null if the mailbox can be read
 * @param waiting how many messages are in the folder
 */
public record MailboxCheck(MailboxTrouble trouble, int waiting) {}
