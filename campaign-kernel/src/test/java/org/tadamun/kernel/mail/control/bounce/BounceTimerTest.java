package org.tadamun.kernel.mail.control.bounce;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.mail.MessagingException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tadamun.kernel.log.HeardLog;
import org.tadamun.kernel.mail.control.smtp.MailServer;
import org.tadamun.kernel.mail.control.smtp.PlainServer;
import org.tadamun.kernel.mail.entity.MailboxTrouble;

@DisplayName("Timer of the bounce mailbox")
class BounceTimerTest {

  @RegisterExtension private final HeardLog log = new HeardLog(BounceTimer.class);

  private static final String CANNOT = "The mailbox of the bounces cannot be read: UNREACHABLE, ";
  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final MessagingException WHY =
      new MessagingException(
          "No bounces@example.org", new UnknownHostException("imap.example.org"));
  private static final String SAID = "No <address>; UnknownHostException: imap.example.org";

  private final Lease lease = new Lease();
  private Instant time = NOW;
  private final Clock clock = ((InstantSource) () -> time).withZone(ZoneOffset.UTC);

  /** Counts the attempts to claim the lease, which another node has while it is not free. */
  private static final class Lease extends BounceLease {
    private int asked;
    private MailboxTrouble trouble;
    private Instant readAt;
    private boolean free;

    @Override
    public Optional<Claim> claim() {
      asked++;
      return free
          ? Optional.of(new Claim("mark", Instant.now().plusSeconds(300), trouble, readAt))
          : Optional.empty();
    }

    @Override
    public void failed(Claim claim, MailboxTrouble why) {
      trouble = why;
    }

    /** Records that another node has read the whole mailbox. */
    private void readElsewhere(Instant when) {
      trouble = null;
      readAt = when;
    }
  }

  private int asked(String mailbox, String sender) {
    MailServer mails = PlainServer.at(sender, 25);
    BounceServer bounces =
        new BounceServer(
            Optional.ofNullable(mailbox),
            993,
            Optional.empty(),
            Optional.empty(),
            "implicit",
            "INBOX",
            "Unrecognised");
    new BounceTimer(lease, bounces, mails, Clock.systemUTC()).onTimer();
    return lease.asked;
  }

  @Test
  @DisplayName("R9: the mailbox is read only if both it and a mail server are configured")
  void resting() {
    assertEquals(0, asked(null, null));
    assertEquals(0, asked(null, "mail.example.org"));
    assertEquals(0, asked("imap.example.org", null));
    assertEquals(0, asked("imap.example.org", " "), "a copy of the installation");
    assertEquals(1, asked("imap.example.org", "mail.example.org"));
  }

  /** A server whose mailbox cannot be read: it is away, or an error of ours occurs. */
  private static final class Broken extends BounceServer {
    private boolean away;

    @Override
    public boolean isConfigured() {
      return true;
    }

    @Override
    public BounceFolder open() throws MailboxDown {
      if (away) {
        throw new MailboxDown(MailboxTrouble.UNREACHABLE, WHY);
      }
      throw new IllegalStateException("an error of ours");
    }
  }

  private void look(BounceTimer timer, Duration later) {
    time = NOW.plus(later);
    timer.onTimer();
  }

  @Test
  @DisplayName(
      "a mailbox that is away is logged as a warning, after an hour as an error, then each day")
  void lasting() {
    Broken server = new Broken();
    server.away = true;
    lease.free = true;
    BounceTimer timer = timer(server);
    Duration day = BounceTimer.PATIENCE.plus(BounceTimer.TELL_AGAIN);
    for (Duration later :
        List.of(
            Duration.ZERO,
            BounceTimer.PATIENCE.minusMinutes(2),
            BounceTimer.PATIENCE,
            day.minusMinutes(2),
            day)) {
      look(timer, later);
    }
    String error = "SEVERE " + CANNOT + SAID;
    assertEquals(List.of("WARNING " + CANNOT + SAID, error, error), log.words());
  }

  @Test
  @DisplayName("each process logs the failure for itself, as after a restart")
  void restarted() {
    Broken server = new Broken();
    server.away = true;
    lease.free = true;
    timer(server).onTimer();
    timer(server).onTimer();
    String warning = "WARNING " + CANNOT + SAID;
    assertEquals(List.of(warning, warning), log.words());
  }

  @Test
  @DisplayName(
      "after another node has read the mailbox, a new failure is a warning first, on each node")
  void readMeanwhile() {
    Broken server = new Broken();
    server.away = true;
    lease.free = true;
    BounceTimer first = timer(server);
    BounceTimer second = timer(server);
    look(second, Duration.ZERO);
    lease.readElsewhere(NOW.plus(Duration.ofDays(1)));
    Duration again = Duration.ofDays(3);
    look(first, again);
    look(second, again.plusMinutes(2));
    look(second, again.plusMinutes(4));
    look(second, again.plusMinutes(2).plus(BounceTimer.PATIENCE));
    String words = CANNOT + SAID;
    String warning = "WARNING " + words;
    assertEquals(List.of(warning, warning, warning, "SEVERE " + words), log.words());
  }

  private BounceTimer timer(BounceServer server) {
    MailServer mails = PlainServer.at("mail.example.org", 25);
    return new BounceTimer(lease, server, mails, clock);
  }

  @Test
  @DisplayName("the end of an error of ours is not logged if the server is away then")
  void awayAfterwards() {
    Broken server = new Broken();
    BounceTimer timer = timer(server);
    lease.free = true;
    timer.onTimer();
    server.away = true;
    timer.onTimer();
    assertEquals(MailboxTrouble.UNREACHABLE, lease.trouble);
    assertEquals(
        List.of(
            "WARNING Reading the mailbox of the bounces (all) failed, and is tried again",
            "WARNING " + CANNOT + SAID),
        log.words());
  }

  @Test
  @DisplayName("a failure is logged once, and its end is not logged while another node reads")
  void another() {
    BounceTimer timer = timer(new Broken());
    for (boolean free : new boolean[] {true, false, true, false}) {
      lease.free = free;
      timer.onTimer();
    }
    assertEquals(4, lease.asked);
    assertEquals(MailboxTrouble.INTERRUPTED, lease.trouble);
    assertEquals(
        List.of("WARNING Reading the mailbox of the bounces (all) failed, and is tried again"),
        log.words());
  }
}
