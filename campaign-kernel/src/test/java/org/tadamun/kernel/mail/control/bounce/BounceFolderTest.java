package org.tadamun.kernel.mail.control.bounce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.kernel.mail.PatientSetup;

@Tag("slow")
@DisplayName("Folder of the bounce mailbox")
@Timeout(60)
class BounceFolderTest {

  private static final Date CAME = Date.from(Instant.parse("2020-11-19T07:06:05Z"));
  private static final String USER = "bounces@example.org";
  private static final Flags MARKED = new Flags(Flags.Flag.DELETED);

  private final GreenMail imap = new GreenMail(PatientSetup.of(ServerSetup.IMAP));
  private GreenMailUser user;

  @BeforeEach
  void start() throws Exception {
    imap.start();
    user = imap.setUser(USER, USER, "secret");
    lies("marked", MARKED);
    lies("first", new Flags());
    lies("second", new Flags());
    lies("third", new Flags());
  }

  @AfterEach
  void stop() {
    imap.stop();
  }

  private void lies(String subject, Flags flags) throws Exception {
    inbox().appendMessage(Notices.message("Subject: " + subject + "\n\nHoliday"), flags, CAME);
  }

  private MailFolder inbox() throws Exception {
    return imap.getManagers().getImapHostManager().getInbox(user);
  }

  private BounceFolder open() throws Exception {
    return new BounceServer(
            Optional.of("127.0.0.1"),
            imap.getImap().getPort(),
            Optional.of(USER),
            Optional.of("secret"),
            "off",
            "INBOX",
            "Unrecognised")
        .open();
  }

  /** For each mail in the inbox, from the oldest, whether it is marked as deleted. */
  private List<Boolean> marks() throws Exception {
    return inbox().getMessages().stream()
        .map(one -> one.getFlags().contains(Flags.Flag.DELETED))
        .toList();
  }

  @Test
  @DisplayName(
      "R9: handled mails leave the folder; a mail that a person marked as deleted stays marked")
  void handled() throws Exception {
    try (BounceFolder folder = open()) {
      assertNull(folder.read(1));
      folder.remove(folder.read(2));
      folder.setAside(folder.read(4));
    }
    assertEquals(List.of(true, false), marks());
    assertEquals("second", inbox().getMessages().getLast().getMimeMessage().getSubject());
  }

  @Test
  @DisplayName("opening the folder for a test deletes nothing")
  void testDeletesNothing() throws Exception {
    try (BounceFolder folder = open()) {
      folder.requireAside();
      assertEquals(4, folder.count());
    }
    assertEquals(List.of(true, false, false, false), marks());
  }
}
