package org.tadamun.system.server;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A real SMTP server on this machine, and the mails that it received. */
public final class Mailbox {

  /**
   * Mails of a dead node are sent again within a minute (docs/adr/080), a second attempt comes
   * after 90 s.
   */
  private static final Duration ARRIVAL = Duration.ofMinutes(3);

  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  /** Milliseconds to start; the default of two seconds is too short beside a server's boot. */
  private static final long START = 60_000;

  private final GreenMail server = new GreenMail(patient());

  public Mailbox() {
    server.start();
  }

  private static ServerSetup patient() {
    ServerSetup setup = ServerSetup.SMTP.dynamicPort();
    setup.setServerStartupTimeout(START);
    return setup;
  }

  /** The configuration keys that send the server's mails here. */
  public Map<String, String> keys() {
    return Map.of(
        "mail.host",
        "127.0.0.1",
        "mail.port",
        Integer.toString(server.getSmtp().getPort()),
        "mail.from",
        "campaigns@example.org");
  }

  /** Waits for the newest mail to this address. */
  public Mail await(String recipient) {
    return Await.until("a mail to " + recipient, ARRIVAL, () -> newest(recipient));
  }

  /** Waits until this many have arrived. */
  public List<Mail> await(String recipient, int count) {
    return Await.until(
        count + " mails to " + recipient,
        ARRIVAL,
        () -> Optional.of(all(recipient)).filter(mails -> mails.size() >= count));
  }

  private Optional<Mail> newest(String recipient) {
    List<Mail> mails = all(recipient);
    return mails.isEmpty() ? Optional.empty() : Optional.of(mails.getLast());
  }

  public List<Mail> all(String recipient) {
    return Arrays.stream(server.getReceivedMessages())
        .filter(message -> isTo(message, recipient))
        .map(Mailbox::read)
        .toList();
  }

  private static boolean isTo(MimeMessage message, String recipient) {
    try {
      return Arrays.stream(message.getRecipients(RecipientType.TO))
          .anyMatch(address -> address.toString().contains(recipient));
    } catch (MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static Mail read(MimeMessage message) {
    try {
      String text = plain(message);
      List<String> links = LINK.matcher(text).results().map(found -> found.group()).toList();
      return new Mail(message.getSubject(), text, links);
    } catch (MessagingException | IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static String plain(Part part) throws MessagingException, IOException {
    if (part.isMimeType("text/plain")) {
      return (String) part.getContent();
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        String text = plain(parts.getBodyPart(i));
        if (!text.isEmpty()) {
          return text;
        }
      }
    }
    return "";
  }

  /** A mail as its reader sees it; the first link is the one that it asks to follow. */
  public record Mail(String subject, String text, List<String> links) {

    /** The first link whose address contains this part. */
    public String linkTo(String part) {
      return links.stream()
          .filter(link -> link.contains(part))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no link to " + part + " in:\n" + text));
    }
  }
}
