package org.tadamun.kernel.mail.control.bounce;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.mail.control.smtp.MailServer;

@DisplayName("The mailbox of the bounces by the clock")
class BounceTimerTest {

  private final Lease lease = new Lease();

  /** Counts who wants to read; another node does just then. */
  private static final class Lease extends BounceLease {
    private int asked;

    @Override
    public Optional<Claim> claim() {
      asked++;
      return Optional.empty();
    }
  }

  private int asked(String mailbox, String sender) {
    MailServer mails =
        new MailServer(
            Optional.ofNullable(sender),
            25,
            Optional.empty(),
            Optional.empty(),
            "campaigns@example.org",
            "off");
    BounceServer bounces =
        new BounceServer(
            Optional.ofNullable(mailbox),
            993,
            Optional.empty(),
            Optional.empty(),
            "implicit",
            "INBOX",
            "Unrecognised");
    new BounceTimer(lease, bounces, mails, Clock.systemUTC()).look();
    return lease.asked;
  }

  @Test
  @DisplayName("R9 is read where mails go out, and left to who sends them where none do")
  void resting() {
    assertEquals(0, asked(null, null));
    assertEquals(0, asked(null, "mail.example.org"));
    assertEquals(0, asked("imap.example.org", null));
    assertEquals(0, asked("imap.example.org", " "), "a copy of the installation");
    assertEquals(1, asked("imap.example.org", "mail.example.org"));
  }
}
