/** How a mail looks on the wire, and how it is handed to the mail server (RFC 5321, 5322). */
package org.tadamun.kernel.mail.control.smtp;
