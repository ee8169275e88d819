package org.tadamun.kernel.mail.control.bounce;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Delivery status of a notification")
class DeliveryStatusTest {

  private static String read(String text) {
    return DeliveryStatus.read(text)
        .map(note -> note.isFailed() ? note.text() : "NOT_FAILED")
        .orElse("NOTHING");
  }

  @Test
  @DisplayName("the status of Postfix is read")
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
  @DisplayName("the status of Exim is refined by the code at the start of the other server's reply")
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
  @DisplayName(
      "the status of Microsoft is read, with long codes, bare carriage returns and any case")
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
  @DisplayName("a full mailbox, a server that was away, or an unclear code is no missing mailbox")
  void soft() {
    assertEquals("UNDELIVERED 5.2.2", read(Notices.status("failed", "5.2.2")));
    assertEquals("UNDELIVERED 4.4.7", read(Notices.status("failed", "4.4.7")));
    assertEquals("UNDELIVERED 5.0.0", read("A: b\n\nAction: failed\n"));
    assertEquals("UNDELIVERED 5.0.0", read("A: b\n\nAction: failed\nStatus: five\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"delayed", "delivered", "relayed", "expanded", "DELAYED"})
  @DisplayName("a mail that is delayed or delivered has not failed")
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
  @DisplayName("of two recipients behind one address the milder status counts")
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
  @DisplayName("a text without a status gives none")
  void nothing(String text) {
    assertEquals(Optional.empty(), DeliveryStatus.read(text));
  }
}
