package org.tadamun.kernel.mail.control.bounce;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads a message out of the mailbox of the bounces. Anybody can send one there, of any form: what
 * is not a delivery status notification (RFC 3464), such as a holiday notice, gives nothing.
 */
final class BounceReader {

  /** Where the address stands to which a message came; mail servers differ. */
  private static final List<String> TO =
      List.of("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "To");

  /** A status of one recipient has a few lines. */
  private static final int STATUS_MOST = 1 << 16;

  private BounceReader() {}

  /** To whom it came, as its headers have it. */
  static List<String> recipients(MimeMessage message) {
    List<String> found = new ArrayList<>();
    for (String name : TO) {
      try {
        String[] values = message.getHeader(name);
        if (values != null) {
          found.addAll(Arrays.asList(values));
        }
      } catch (MessagingException malformed) {
        // A header that cannot be read names nobody.
      }
    }
    return found;
  }

  /** Empty where it is no such notification, or one that says nothing. */
  static Optional<BounceNote> read(MimeMessage message) {
    try {
      if (!message.isMimeType("multipart/*")) {
        return Optional.empty();
      }
      MimeMultipart parts = new MimeMultipart(message.getDataHandler().getDataSource());
      for (int i = 0; i < parts.getCount(); i++) {
        if (parts.getBodyPart(i) instanceof MimeBodyPart part && isStatus(part)) {
          return DeliveryStatus.read(text(part));
        }
      }
      return Optional.empty();
    } catch (MessagingException | IOException | RuntimeException malformed) {
      return Optional.empty();
    }
  }

  /** The second is for addresses beyond ASCII (RFC 6533). */
  private static boolean isStatus(Part part) throws MessagingException {
    return part.isMimeType("message/delivery-status")
        || part.isMimeType("message/global-delivery-status");
  }

  /** The library takes no encoding of a part that is a message, but there are some. */
  private static String text(MimeBodyPart part) throws IOException, MessagingException {
    String encoding = part.getEncoding();
    try (InputStream raw = part.getRawInputStream();
        InputStream in = encoding == null ? raw : MimeUtility.decode(raw, encoding)) {
      return new String(in.readNBytes(STATUS_MOST), StandardCharsets.ISO_8859_1);
    }
  }
}
