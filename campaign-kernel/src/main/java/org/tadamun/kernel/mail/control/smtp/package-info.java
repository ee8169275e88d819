/** Builds a mail's header and content, and hands it to the mail server (RFC 5321, 5322). */
package org.tadamun.kernel.mail.control.smtp;
