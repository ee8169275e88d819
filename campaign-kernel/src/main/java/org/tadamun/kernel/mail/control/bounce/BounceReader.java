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
 * Reads a message of the bounce mailbox. Anybody can send one there, in any form; what is not a
 * delivery status notification (RFC 3464), such as a holiday notice, yields nothing.
 */
final class BounceReader {

  /** Headers that have the address to which a message came; mail servers differ. */
  private static final List<String> TO =
      List.of("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "To");

  /** The most bytes that are read; the status of one recipient has a few lines. */
  private static final int STATUS_MOST = 1 << 16;

  private BounceReader() {}

  /** The addresses to which it came, as its headers have them. */
  static List<String> recipients(MimeMessage message) {
    List<String> found = new ArrayList<>();
    for (String name : TO) {
      try {
        String[] values = message.getHeader(name);
        if (values != null) {
          found.addAll(Arrays.asList(values));
        }
      } catch (MessagingException malformed) {
        // A header that cannot be read has no address.
      }
    }
    return found;
  }

  /** Empty if it is no such notification, or one that says nothing. */
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

  /** The second type is for addresses beyond ASCII (RFC 6533). */
  private static boolean isStatus(Part part) throws MessagingException {
    return part.isMimeType("message/delivery-status")
        || part.isMimeType("message/global-delivery-status");
  }

  /** Decodes it here: the library ignores the encoding of a part that is a message. */
  private static String text(MimeBodyPart part) throws IOException, MessagingException {
    String encoding = part.getEncoding();
    try (InputStream raw = part.getRawInputStream();
        InputStream in = encoding == null ? raw : MimeUtility.decode(raw, encoding)) {
      return new String(in.readNBytes(STATUS_MOST), StandardCharsets.ISO_8859_1);
    }
  }
}
