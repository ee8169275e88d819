package org.tadamun.benchmark.scale;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

/**
 * A received mail that the mail library builds again: the same headers, and the same words as plain
 * text and as HTML. The library makes a new Message-ID.
 */
record SameMail(List<Header> headers, String plain, String html) {

  /**
   * @param whole the mail as it was transferred
   */
  static SameMail as(String whole) throws MessagingException, IOException {
    byte[] bytes = whole.getBytes(StandardCharsets.ISO_8859_1);
    MimeMessage came = new MimeMessage(null, new ByteArrayInputStream(bytes));
    MimeMultipart parts = (MimeMultipart) came.getContent();
    List<Header> headers =
        Collections.list(came.getAllHeaders()).stream()
            .filter(header -> !header.getName().equalsIgnoreCase("Content-Type"))
            .toList();
    return new SameMail(
        headers,
        (String) parts.getBodyPart(0).getContent(),
        (String) parts.getBodyPart(1).getContent());
  }

  MimeMessage anew(Session session) throws MessagingException {
    MimeMessage message = new MimeMessage(session);
    for (Header header : headers) {
      message.setHeader(header.getName(), header.getValue());
    }
    MimeBodyPart first = new MimeBodyPart();
    first.setText(plain, "UTF-8", "plain");
    MimeBodyPart second = new MimeBodyPart();
    second.setText(html, "UTF-8", "html");
    message.setContent(new MimeMultipart("alternative", first, second));
    message.saveChanges();
    return message;
  }
}
