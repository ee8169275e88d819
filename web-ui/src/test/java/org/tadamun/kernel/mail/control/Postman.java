package org.tadamun.kernel.mail.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tadamun.kernel.mail.boundary.MailComposer;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.control.bounce.ReturnAddress;
import org.tadamun.kernel.mail.control.smtp.MailServer;
import org.tadamun.kernel.mail.control.smtp.WrittenMail;
import org.tadamun.kernel.mail.entity.OutgoingMail;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.web.testing.SmtpServer;

/** Sends the waiting mails with return addresses to a mail server that answers as a test wants. */
@ApplicationScoped
public class Postman {

  @EJB private MailClaims claims;
  @EJB private Queue queue;
  @Inject @Any private Instance<MailComposer> composers;
  @Inject private Languages languages;
  @Inject private Secrets secrets;
  @Inject private Clock clock;

  public ReturnAddress addresses() {
    return new ReturnAddress(
        Optional.of("bounces@example.org"), Optional.of("imap.example.org"), secrets);
  }

  /** Postpones the mails that other tests left in the outbox. */
  public void hold() {
    queue.hold();
  }

  /** A mail server on this machine without sign-in and without encryption. */
  static MailServer plain(int port) {
    return new MailServer(
        Optional.of("127.0.0.1"),
        port,
        Optional.empty(),
        Optional.empty(),
        "campaigns@example.org",
        "off");
  }

  /** Sends all due mails; gives the return address of each by its recipient. */
  public Map<String, String> send(Function<String, String> script) {
    try (SmtpServer smtp = new SmtpServer(script)) {
      MailServer server = plain(smtp.port());
      new MailRun(claims, maker(), server, new DomainThrottle("off"), clock).send();
      return returnAddresses(smtp.commands());
    }
  }

  /** The mail as it would go out now. */
  public WrittenMail written(long mail) {
    return maker().write(find(mail), order(mail));
  }

  /** Whether the mail has nothing left to say. */
  public boolean isOver(long mail) {
    OutgoingMail one = find(mail);
    return !claims.over(List.of(one), maker()).isEmpty() || maker().isOver(maker().order(one));
  }

  /** Whether it is too early to send the mail. */
  public boolean isEarly(long mail) {
    return maker().isEarly(order(mail));
  }

  private MailMaker maker() {
    return new MailMaker(
        composers, languages, secrets, addresses(), Optional.empty(), Optional.empty());
  }

  private MailOrder order(long mail) {
    return maker().order(find(mail));
  }

  private OutgoingMail find(long mail) {
    return queue.find(List.of(mail)).getFirst();
  }

  private static Map<String, String> returnAddresses(List<String> commands) {
    Map<String, String> found = new HashMap<>();
    String from = null;
    for (String said : commands) {
      if (said.startsWith("MAIL FROM:<")) {
        from = address(said);
      } else if (said.startsWith("RCPT TO:<")) {
        found.put(address(said), from);
      }
    }
    return found;
  }

  private static String address(String said) {
    return said.substring(said.indexOf('<') + 1, said.indexOf('>'));
  }
}
