package org.tadamun.kernel.mail.boundary;

/** A waiting mail as its recipient would get it. */
public record MailReading(
    String id, String recipient, String language, String subject, String plain) {}
