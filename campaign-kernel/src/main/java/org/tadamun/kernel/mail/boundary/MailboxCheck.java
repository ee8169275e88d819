package org.tadamun.kernel.mail.boundary;

import org.tadamun.kernel.mail.entity.MailboxTrouble;

/**
 * What an administrator is told who has tried the mailbox of the bounces.
 *
 * @param trouble null where it can be read
 * @param waiting how many mails lie there unread by us
 */
public record MailboxCheck(MailboxTrouble trouble, int waiting) {}
