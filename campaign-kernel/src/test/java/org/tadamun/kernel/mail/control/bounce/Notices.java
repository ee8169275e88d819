package org.tadamun.kernel.mail.control.bounce;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Sample mails for the bounce mailbox. */
final class Notices {

  private Notices() {}

  static MimeMessage message(String text) {
    try {
      byte[] bytes = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
      return new MimeMessage(
          Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    } catch (MessagingException malformed) {
      throw new IllegalStateException(malformed);
    }
  }

  /** A complete notification with the given status. */
  static String report(String to, String status) {
    return """
    From: MAILER-DAEMON@mx.example.net (Mail Delivery System)
    To: %s
    Subject: Undelivered Mail Returned to Sender
    Auto-Submitted: auto-replied
    MIME-Version: 1.0
    Content-Type: multipart/report; report-type=delivery-status;
     boundary="3F2A.1/mx.example.net"

    This is a MIME-encapsulated message.

    --3F2A.1/mx.example.net
    Content-Type: text/plain; charset=utf-8

    Your message could not be delivered.

    --3F2A.1/mx.example.net
    Content-Type: message/delivery-status

    %s
    --3F2A.1/mx.example.net
    Content-Type: text/rfc822-headers

    Return-Path: <%s>
    Subject: Please confirm

    --3F2A.1/mx.example.net--
    """
        .formatted(to, status, to);
  }

  static String status(String action, String code) {
    return """
    Reporting-MTA: dns; mx.example.net

    Final-Recipient: rfc822; amina@example.net
    Action: %s
    Status: %s
    """
        .formatted(action, code);
  }
}
