package org.tadamun.kernel.mail.control.bounce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.tadamun.kernel.mail.PatientSetup;
import org.tadamun.kernel.mail.entity.MailboxTrouble;
import org.tadamun.kernel.secret.boundary.FilledSecrets;
import org.tadamun.kernel.secret.boundary.NumberSeal.Numbered;

@Tag("slow")
@DisplayName("Reading of the bounce mailbox")
@Timeout(60)
// Each test has its own server and mostly waits for it.
@Execution(ExecutionMode.CONCURRENT)
class BounceRunTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2020-11-20T08:00:00Z"), ZoneOffset.UTC);
  private static final Instant MADE = Instant.parse("2020-11-19T07:06:05Z");
  private static final String USER = "bounces@example.org";
  private static final int TOO_MANY_LINES = BounceFolder.SIZE_MOST / 64 + 1;
  private static final String GONE = Notices.status("failed", "5.1.1");

  @TempDir private Path folder;
  private final GreenMail imap = new GreenMail(PatientSetup.of(ServerSetup.IMAP));
  private final Book book = new Book();
  private ReturnAddress addresses;
  private GreenMailUser user;

  /** Records the notifications that it gets. */
  private static final class Book extends BounceRecords {
    private final List<String> told = new ArrayList<>();
    private Outcome outcome = Outcome.BOUNCED;
    private boolean broken;

    @Override
    public Outcome note(Numbered mail, BounceNote note) {
      if (broken) {
        throw new IllegalStateException("no database");
      }
      told.add(mail.number() + " " + note.text());
      return outcome;
    }
  }

  /** A folder that cannot be created, because its mailbox is full. */
  private static final class Full extends IMAPFolder {
    private int asked;

    private Full(Store store) {
      super("Unrecognised", '.', (IMAPStore) store, false);
    }

    @Override
    public boolean exists() throws MessagingException {
      throw new MessagingException("full" + asked++);
    }
  }

  @BeforeEach
  void start() throws Exception {
    imap.start();
    user = imap.setUser(USER, USER, "secret");
    addresses = new ReturnAddress(Optional.of(USER), Optional.of("h"), FilledSecrets.in(folder));
  }

  @AfterEach
  void stop() {
    imap.stop();
  }

  private static BounceServer server(int port, String password, String name, String tls) {
    return server(port, password, name, tls, "Unrecognised");
  }

  private static BounceServer server(
      int port, String password, String name, String tls, String aside) {
    return new BounceServer(
        Optional.of("127.0.0.1"), port, Optional.of(USER), Optional.of(password), tls, name, aside);
  }

  /** A server that allows no folder beside the inbox. */
  private BounceServer strict() {
    return server(imap.getImap().getPort(), "secret", "INBOX", "off", "#nowhere.Unrecognised");
  }

  private BounceServer server() {
    return server(imap.getImap().getPort(), "secret", "INBOX", "off");
  }

  private BounceRun read() throws MailboxDown {
    return read(server());
  }

  private BounceRun read(BounceServer server) throws MailboxDown {
    BounceRun run = new BounceRun(addresses, book, CLOCK);
    run.read(server, CLOCK.instant().plusSeconds(60));
    return run;
  }

  private void arrives(String text) {
    user.deliver(Notices.message(text));
  }

  private int in(String name) throws Exception {
    MailFolder found =
        name.equals("INBOX")
            ? imap.getManagers().getImapHostManager().getInbox(user)
            : imap.getManagers().getImapHostManager().getFolder(user, name);
    return found == null ? 0 : found.getMessageCount();
  }

  @Test
  @DisplayName("R9: bounces are recorded and deleted; a delay is only deleted")
  void bounces() throws Exception {
    arrives(Notices.report(addresses.of(1, MADE), GONE));
    arrives(Notices.report(addresses.of(2, MADE), Notices.status("failed", "5.2.2")));
    arrives(Notices.report(addresses.of(3, MADE), Notices.status("delayed", "4.4.1")));
    BounceRun run = read();
    assertEquals(List.of("1 NO_MAILBOX 5.1.1", "2 UNDELIVERED 5.2.2"), book.told);
    assertEquals(2, run.bounced());
    assertEquals(0, run.aside());
    assertEquals(0, in("INBOX"));
    assertEquals(0, in("Unrecognised"));
  }

  @Test
  @DisplayName("R9: a mail that is no bounce of a mail of ours is set aside once")
  void aside() throws Exception {
    arrives(
        "To: "
            + addresses.of(1, MADE)
            + "\nSubject: Away\nAuto-Submitted: auto-replied\n\nHoliday");
    arrives(Notices.report("bounces+" + "0".repeat(32) + "@example.org", GONE));
    arrives(Notices.report(USER, GONE));
    arrives(
        "To: " + addresses.of(1, MADE) + "\n\n" + ("x".repeat(63) + "\n").repeat(TOO_MANY_LINES));
    assertEquals(4, read().aside());
    assertEquals(List.of(), book.told);
    assertEquals(0, in("INBOX"));
    assertEquals(4, in("Unrecognised"));
    assertEquals(0, read().aside());
    assertEquals(4, in("Unrecognised"));
  }

  @Test
  @DisplayName("R9: a mail that cannot be set aside stays, is reported, and reading goes on")
  void notAside() throws Exception {
    arrives("To: " + addresses.of(1, MADE) + "\nSubject: Away\n\nHoliday");
    arrives(Notices.report(addresses.of(2, MADE), GONE));
    BounceRun run = read(strict());
    assertEquals(List.of("2 NO_MAILBOX 5.1.1"), book.told);
    assertEquals(1, run.bounced());
    assertEquals(0, run.aside());
    assertEquals(MailboxTrouble.ASIDE, run.lying());
    assertEquals(1, in("INBOX"));
    BounceRun mended = read();
    assertEquals(1, mended.aside());
    assertNull(mended.lying());
  }

  @Test
  @DisplayName("R9: after some refusals nothing more is set aside, and reading goes on")
  void refused() throws Exception {
    for (int i = 0; i < 3 * BounceRun.REFUSALS_MOST; i++) {
      arrives("To: " + addresses.of(1, MADE) + "\nSubject: Away\n\nHoliday");
    }
    arrives(Notices.report(addresses.of(2, MADE), GONE));
    Store store = Session.getInstance(new Properties()).getStore("imap");
    store.connect("127.0.0.1", imap.getImap().getPort(), USER, "secret");
    Folder inbox = store.getFolder("INBOX");
    inbox.open(Folder.READ_WRITE);
    Full full = new Full(store);
    BounceServer server =
        new BounceServer() {
          @Override
          public BounceFolder open() {
            return new BounceFolder(store, inbox, full);
          }
        };
    assertEquals(MailboxTrouble.ASIDE, read(server).lying());
    assertEquals(BounceRun.REFUSALS_MOST, full.asked);
    assertEquals(List.of("2 NO_MAILBOX 5.1.1"), book.told);
  }

  @Test
  @DisplayName(
      "the test of the mailbox creates the folder for set-aside mails, or reports the trouble")
  void tried() throws Exception {
    try (BounceFolder folder = strict().open()) {
      MailboxDown away = assertThrows(MailboxDown.class, folder::requireAside);
      assertEquals(MailboxTrouble.ASIDE, away.trouble());
    }
    try (BounceFolder folder = server().open()) {
      folder.requireAside();
      folder.requireAside();
    }
    arrives("To: " + addresses.of(1, MADE) + "\nSubject: Away\n\nHoliday");
    assertEquals(1, read().aside());
  }

  @Test
  @DisplayName("a bounce stays if its mail is not yet booked as sent, and is deleted once known")
  void early() throws Exception {
    book.outcome = BounceRecords.Outcome.EARLY;
    arrives(Notices.report(addresses.of(1, MADE), GONE));
    assertEquals(0, read().bounced());
    assertEquals(1, in("INBOX"));
    book.outcome = BounceRecords.Outcome.KNOWN;
    assertEquals(0, read().bounced());
    assertEquals(0, in("INBOX"));
  }

  @Test
  @DisplayName("all bounces stay while the database is away, and are read when it is back")
  void database() throws Exception {
    book.broken = true;
    for (int i = 1; i <= 7; i++) {
      arrives(Notices.report(addresses.of(i, MADE), GONE));
    }
    assertEquals(MailboxTrouble.INTERRUPTED, assertThrows(MailboxDown.class, this::read).trouble());
    assertEquals(7, in("INBOX"));
    book.broken = false;
    assertEquals(7, read().bounced());
    assertEquals(0, in("INBOX"));
  }

  @Test
  @DisplayName("the trouble names only why the mailbox cannot be read")
  void away() throws Exception {
    int port = imap.getImap().getPort();
    assertTrouble(MailboxTrouble.SIGN_IN, server(port, "wrong", "INBOX", "off"));
    assertTrouble(MailboxTrouble.FOLDER, server(port, "secret", "Nowhere", "off"));
    imap.stop();
    assertTrouble(MailboxTrouble.UNREACHABLE, server(port, "secret", "INBOX", "off"));
  }

  @Test
  @DisplayName("a mailbox without STARTTLS or with an invalid certificate is unreachable")
  void unencrypted() {
    assertTrouble(
        MailboxTrouble.UNREACHABLE,
        server(imap.getImap().getPort(), "secret", "INBOX", "starttls"));
    GreenMail selfSigned = new GreenMail(PatientSetup.of(ServerSetup.IMAPS));
    selfSigned.start();
    try {
      selfSigned.setUser(USER, USER, "secret");
      int port = selfSigned.getImaps().getPort();
      assertTrouble(MailboxTrouble.UNREACHABLE, server(port, "secret", "INBOX", "implicit"));
    } finally {
      selfSigned.stop();
    }
  }

  private static void assertTrouble(MailboxTrouble expected, BounceServer server) {
    MailboxDown away = assertThrows(MailboxDown.class, server::open);
    assertEquals(expected, away.trouble());
    assertEquals(expected.name(), away.getMessage());
    assertTrue(away.getCause() == null);
  }

  @Test
  @DisplayName("reading stops when its time is over, and the next reading goes on")
  void time() throws Exception {
    arrives(Notices.report(addresses.of(1, MADE), GONE));
    new BounceRun(addresses, book, CLOCK).read(server(), CLOCK.instant());
    assertEquals(List.of(), book.told);
    assertEquals(1, read().bounced());
  }
}
