package org.tadamun.kernel.mail.control.bounce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.mail.entity.MailFailure;

@DisplayName("Mail in the bounce mailbox")
class BounceReaderTest {

  private static final String TO = "bounces+x@example.org";
  private static final BounceNote GONE = new BounceNote(MailFailure.NO_MAILBOX, "5.1.1");

  private static Optional<BounceNote> read(String text) {
    return BounceReader.read(Notices.message(text));
  }

  @Test
  @DisplayName("R9: a delivery status notification is read, with the address to which it came")
  void report() {
    String text = Notices.report(TO, Notices.status("failed", "5.1.1"));
    assertEquals(Optional.of(GONE), read(text));
    assertEquals(List.of(TO), BounceReader.recipients(Notices.message(text)));
  }

  @Test
  @DisplayName("the recipient is read from all of several headers")
  void recipients() {
    String text = "Delivered-To: a@x\nX-Original-To: b@x\nEnvelope-To: c@x\nTo: d@x\nTo: e@x\n\n.";
    assertEquals(
        List.of("a@x", "b@x", "c@x", "d@x", "e@x"), BounceReader.recipients(Notices.message(text)));
    assertEquals(List.of(), BounceReader.recipients(Notices.message("Subject: x\n\n.")));
  }

  @Test
  @DisplayName("a notification in base64 with a global delivery status is read")
  void encodings() {
    String status = Notices.status("failed", "5.1.1");
    String encoded =
        Base64.getMimeEncoder().encodeToString(status.getBytes(StandardCharsets.UTF_8));
    assertEquals(
        Optional.of(GONE),
        read(
            "Content-Type: multipart/report; boundary=b\n\n--b\n"
                + "Content-Type: message/global-delivery-status; charset=utf-8\n"
                + "Content-Transfer-Encoding: base64\n\n"
                + encoded
                + "\n--b--\n"));
  }

  @Test
  @DisplayName("a notification without its end is read")
  void cutOff() {
    String text = Notices.report(TO, Notices.status("failed", "5.1.1"));
    assertEquals(Optional.of(GONE), read(text.substring(0, text.indexOf("text/rfc822-headers"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Subject: Away\n"
            + "Auto-Submitted: auto-replied\n"
            + "Content-Type: text/plain\n\n"
            + "I am on holiday. 5.1.1",
        "Subject: failure notice\n\n"
            + "Hi. This is the mail program. 550 5.1.1 no mailbox here by that name",
        "Content-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n"
            + "--b\n"
            + "Content-Type: message/disposition-notification\n\n"
            + "Disposition: automatic; displayed\n"
            + "--b--",
        "Content-Type: multipart/report; report-type=feedback-report; boundary=b\n\n--b\n"
            + "Content-Type: message/feedback-report\n\nFeedback-Type: abuse\n--b--",
        "Content-Type: text/plain\n\nAction: failed\nStatus: 5.1.1",
        "Content-Type: message/delivery-status\n\nA: b\n\nAction: failed\nStatus: 5.1.1",
        "Content-Type: multipart/report; boundary=\n\n----",
        "Content-Type: multipart/report; boundary=b; boundary=c; \u0001\n\n--b\n--b\n--b",
        "Content-Type: ;;;\n\n",
        "",
        "\u0000\u0001\u0002"
      })
  @DisplayName("a holiday notice, any other mail, or a malformed mail is no notification")
  void ignoresOtherMails(String text) {
    assertEquals(Optional.empty(), read(text));
  }

  @Tag("slow")
  @Tag("slow")
  @Test
  @DisplayName("mails with very many parts or a very long status are rejected within 30 seconds")
  void large() {
    String parts = "--b\nContent-Type: text/plain\n\n.\n".repeat(20_000);
    String status = "X: y\n".repeat(100_000) + "\nAction: failed\nStatus: 5.1.1\n";
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          assertEquals(
              Optional.empty(), read("Content-Type: multipart/report; boundary=b\n\n" + parts));
          assertEquals(Optional.empty(), read(Notices.report(TO, status)));
        });
  }
}
