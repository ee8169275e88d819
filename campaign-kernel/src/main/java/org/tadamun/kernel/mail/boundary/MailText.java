package org.tadamun.kernel.mail.boundary;

/** What a mail says: subject and plain text, in the recipient's language. */
public record MailText(String subject, String plain) {}
