package org.tadamun.kernel.mail.control.bounce;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A delivery status")
class DeliveryStatusTest {

  private static String read(String text) {
    return DeliveryStatus.read(text)
        .map(note -> note.isFailed() ? note.text() : "NOT_FAILED")
        .orElse("NOTHING");
  }

  @Test
  @DisplayName("of Postfix says what happened to the recipient")
  void postfix() {
    assertEquals(
        "NO_MAILBOX 5.1.1",
        read(
            """
            Reporting-MTA: dns; mail.example.org
            X-Postfix-Queue-ID: 4XyZ1
            X-Postfix-Sender: rfc822; bounces+abc@example.org
            Arrival-Date: Thu, 26 Nov 2026 08:00:00 +0000 (UTC)

            Final-Recipient: rfc822; amina@example.net
            Original-Recipient: rfc822;amina@example.net
            Action: failed
            Status: 5.1.1
            Remote-MTA: dns; mx.example.net
            Diagnostic-Code: smtp; 550 5.1.1 <amina@example.net>: Recipient address
                rejected: User unknown
            """));
  }

  @Test
  @DisplayName("of Exim has its code only in what the other server said")
  void exim() {
    String group =
        """
        Reporting-MTA: dns; relay.example.org

        Action: failed
        Final-Recipient: rfc822;amina@example.net
        Status: 5.0.0
        """;
    assertEquals("UNDELIVERED 5.0.0", read(group));
    assertEquals(
        "NO_MAILBOX 5.1.1",
        read(group + "Remote-MTA: dns; mx\nDiagnostic-Code: smtp; 550-5.1.1 No such account\n"));
    assertEquals(
        "UNDELIVERED 5.0.0",
        read(group + "Diagnostic-Code: smtp; 550 refused, ask 5.1.1.4 or call 5.1.1\n"),
        "an address of the network is no code, nor is a number in the words");
  }

  @Test
  @DisplayName("of a Microsoft server may have long codes, bare carriage returns and other cases")
  void exchange() {
    assertEquals(
        "NO_MAILBOX 5.1.10",
        read(
            "Reporting-MTA: dns;AM0PR01.example.com\r\n\r\n"
                + "Final-Recipient: rfc822;a@example.net\r\n"
                + "ACTION: Failed\r\n"
                + "STATUS: 5.1.10\r\n"
                + "Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; not"
                + " found\r\n"));
    assertEquals(
        "DISTRUSTED 5.7.606",
        read("Reporting-MTA: dns; x\r\rAction: failed\rStatus: 5.7.606 (banned sending IP)\r"));
  }

  @Test
  @DisplayName("of a full mailbox, and of a server that was away for days, is soft")
  void soft() {
    assertEquals("UNDELIVERED 5.2.2", read(Notices.status("failed", "5.2.2")));
    assertEquals("UNDELIVERED 4.4.7", read(Notices.status("failed", "4.4.7")));
    assertEquals("UNDELIVERED 5.0.0", read("A: b\n\nAction: failed\n"));
    assertEquals("UNDELIVERED 5.0.0", read("A: b\n\nAction: failed\nStatus: five\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"delayed", "delivered", "relayed", "expanded", "DELAYED"})
  @DisplayName("of what is late or has arrived is no failure")
  void notFailed(String action) {
    assertEquals("NOT_FAILED", read(Notices.status(action, "4.4.1")));
  }

  @ParameterizedTest
  @CsvSource({
    "5.1.1, 5.2.2, UNDELIVERED 5.2.2",
    "5.2.2, 5.1.1, UNDELIVERED 5.2.2",
    "5.1.1, 5.7.1, DISTRUSTED 5.7.1",
    "5.1.1, 5.1.2, NO_MAILBOX 5.1.1"
  })
  @DisplayName("of an address that forwards to two is the milder one")
  void mildest(String one, String other, String expected) {
    String two = Notices.status("failed", one) + "\nAction: failed\nStatus: " + other + "\n";
    assertEquals(expected, read(two));
    assertEquals(
        "NOT_FAILED", read(Notices.status("failed", one) + "\nAction: delivered\nStatus: 2.0.0\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n\n",
        ":",
        "Action\nStatus",
        "Reporting-MTA: dns; x",
        "\u0000\u0001: \u0002"
      })
  @DisplayName("that says nothing gives nothing")
  void nothing(String text) {
    assertEquals(Optional.empty(), DeliveryStatus.read(text));
  }
}
