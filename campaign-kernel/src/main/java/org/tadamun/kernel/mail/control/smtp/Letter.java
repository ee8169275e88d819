package org.tadamun.kernel.mail.control.smtp;

import java.util.Locale;
import org.tadamun.kernel.mail.boundary.MailText;

/**
 * A mail with its words, as it goes out.
 *
 * @param id the same at every attempt
 */
public record Letter(String id, String recipient, Locale locale, MailText text) {}
