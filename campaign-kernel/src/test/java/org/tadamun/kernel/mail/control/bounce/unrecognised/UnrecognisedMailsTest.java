package org.tadamun.kernel.mail.control.bounce.unrecognised;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tadamun.kernel.log.HeardLog;
import org.tadamun.kernel.mail.PatientSetup;
import org.tadamun.kernel.mail.control.bounce.BounceServer;
import org.tadamun.kernel.mail.control.smtp.MailServer;
import org.tadamun.kernel.retention.boundary.Forecast;
import org.tadamun.kernel.retention.boundary.KeepingTime;
import org.tadamun.kernel.retention.boundary.RetentionPortion;
import org.tadamun.kernel.retention.boundary.RetentionRule;

@Tag("slow")
@DisplayName("Retention of unrecognised mails in the bounce mailbox")
@Timeout(60)
class UnrecognisedMailsTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final String USER = "bounces@example.org";
  private static final String FOLDER = "Unrecognised";

  @RegisterExtension private final HeardLog log = new HeardLog(UnrecognisedMails.class);

  private final GreenMail imap = new GreenMail(PatientSetup.of(ServerSetup.IMAP));
  private GreenMailUser user;

  @BeforeEach
  void start() {
    imap.start();
    user = imap.setUser(USER, USER, "secret");
  }

  @AfterEach
  void stop() {
    imap.stop();
  }

  private UnrecognisedMails mails(String password, String sender) {
    BounceServer server =
        new BounceServer(
            Optional.of("127.0.0.1"),
            imap.getImap().getPort(),
            Optional.of(USER),
            Optional.of(password),
            "off",
            "INBOX",
            FOLDER);
    MailServer mails =
        new MailServer(
            Optional.ofNullable(sender), 25, Optional.empty(), Optional.empty(), USER, "off");
    return new UnrecognisedMails(server, mails) {
      @Override
      public KeepingTime kept() {
        return KeepingTime.parse("P30D");
      }
    };
  }

  private UnrecognisedMails mails() {
    return mails("secret", "mail.example.org");
  }

  private MailFolder folder() throws Exception {
    MailFolder made = imap.getManagers().getImapHostManager().getFolder(user, FOLDER);
    return made != null
        ? made
        : imap.getManagers().getImapHostManager().createMailbox(user, FOLDER);
  }

  private void lies(Duration ago) throws Exception {
    lies(ago, new Flags());
  }

  private void lies(Duration ago, Flags flags) throws Exception {
    byte[] bytes = "Subject: Away\r\n\r\nHoliday".getBytes(StandardCharsets.US_ASCII);
    Session none = Session.getInstance(new Properties());
    MimeMessage message = new MimeMessage(none, new ByteArrayInputStream(bytes));
    folder().appendMessage(message, flags, Date.from(NOW.minus(ago)));
  }

  @Test
  @DisplayName("R9: mails older than the period are deleted as forecast, and no younger ones")
  void old() throws Exception {
    lies(Duration.ofDays(90));
    lies(Duration.ofDays(32));
    lies(Duration.ofDays(28));
    Forecast foreseen = mails().forecast(NOW);
    assertEquals(2, foreseen.due());
    assertEquals(NOW.minus(Duration.ofDays(90)), foreseen.oldest());
    RetentionPortion some = mails().apply(NOW, 0);
    assertEquals(2, some.ended());
    assertTrue(some.last() > 0);
    assertEquals(RetentionPortion.NONE, mails().apply(NOW, some.last()));
    assertEquals(1, folder().getMessageCount());
    assertEquals(Forecast.NONE, mails().forecast(NOW));
    assertEquals(List.of(), log.words());
  }

  @Test
  @DisplayName("R9: a younger mail that a person marked as deleted stays, and stays marked")
  void marked() throws Exception {
    lies(Duration.ofDays(90), new Flags(Flags.Flag.DELETED));
    lies(Duration.ofDays(60));
    lies(Duration.ofDays(2), new Flags(Flags.Flag.DELETED));
    lies(Duration.ofDays(1));
    assertEquals(2, mails().forecast(NOW).due());
    assertEquals(2, mails().apply(NOW, 0).ended());
    List<StoredMessage> left = folder().getMessages();
    assertEquals(
        List.of(true, false),
        left.stream().map(one -> one.getFlags().contains(Flags.Flag.DELETED)).toList());
    assertEquals(List.of(), log.words());
  }

  @Test
  @DisplayName("R9: mails are deleted in portions")
  void portions() throws Exception {
    for (int i = 0; i <= RetentionRule.PORTION; i++) {
      lies(Duration.ofDays(40));
    }
    RetentionPortion first = mails().apply(NOW, 0);
    assertEquals(RetentionRule.PORTION, first.ended());
    assertEquals(1, folder().getMessageCount());
    assertEquals(1, mails().apply(NOW, first.last()).ended());
    assertEquals(0, folder().getMessageCount());
  }

  @Test
  @DisplayName("a missing folder counts as empty")
  void none() {
    assertEquals(Forecast.NONE, mails().forecast(NOW));
    assertEquals(RetentionPortion.NONE, mails().apply(NOW, 0));
  }

  @Test
  @DisplayName("R9: an installation without a mail server deletes no mail")
  void copy() throws Exception {
    lies(Duration.ofDays(90));
    UnrecognisedMails copy = mails("secret", null);
    assertEquals(Forecast.NONE, copy.forecast(NOW));
    assertEquals(RetentionPortion.NONE, copy.apply(NOW, 0));
    assertEquals(1, folder().getMessageCount());
  }

  @Test
  @DisplayName("R9: if the mailbox refuses the sign-in, nothing is deleted, with one warning")
  void refused() throws Exception {
    lies(Duration.ofDays(90));
    UnrecognisedMails strangers = mails("wrong", "mail.example.org");
    assertEquals(Forecast.NONE, strangers.forecast(NOW));
    assertEquals(RetentionPortion.NONE, strangers.apply(NOW, 0));
    assertEquals(1, folder().getMessageCount());
    assertEquals(1, log.words().size(), "said once");
    String warning = log.words().getFirst();
    assertTrue(warning.startsWith("WARNING Old mails in the folder of tadamun.bounce."), warning);
  }
}
