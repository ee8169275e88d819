package org.tadamun.kernel.mail.control.bounce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.mail.entity.MailboxTrouble;

@Tag("slow")
@DisplayName("Connection to a mailbox that offers no encryption")
@Timeout(60)
class BounceServerTest {

  private static final String PASSWORD = "pa55word";

  /** What the client said, line by line. */
  private final List<String> heard = new CopyOnWriteArrayList<>();

  private ServerSocket socket;
  private Thread listener;

  @BeforeEach
  void start() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    listener = Thread.ofVirtual().start(this::serve);
  }

  @AfterEach
  void stop() throws IOException {
    socket.close();
  }

  /** Runs an IMAP server that accepts every command and offers neither STARTTLS nor TLS. */
  private void serve() {
    try (Socket client = socket.accept()) {
      client.setSoTimeout(10_000);
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
      say(client, "* OK ready");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        heard.add(line);
        say(client, "* CAPABILITY IMAP4rev1");
        say(client, line.split(" ", 2)[0] + " OK done");
      }
    } catch (IOException closed) {
      // The client hung up, or the test is over.
    }
  }

  private static void say(Socket client, String line) throws IOException {
    OutputStream out = client.getOutputStream();
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private BounceServer server(String tls) {
    return new BounceServer(
        Optional.of("127.0.0.1"),
        socket.getLocalPort(),
        Optional.of("bounces@example.org"),
        Optional.of(PASSWORD),
        tls,
        "INBOX",
        "Unrecognised");
  }

  private boolean isPasswordHeard() {
    return heard.stream().anyMatch(line -> line.contains(PASSWORD));
  }

  @ParameterizedTest
  @ValueSource(strings = {"starttls", "implicit"})
  @DisplayName("if encryption is configured, the server does not get the password")
  void password(String tls) throws InterruptedException {
    MailboxDown away = assertThrows(MailboxDown.class, () -> server(tls).connect());
    assertEquals(MailboxTrouble.UNREACHABLE, away.trouble());
    listener.join();
    assertFalse(isPasswordHeard(), heard::toString);
  }

  @Test
  @DisplayName("if encryption is off, the server gets the password")
  void off() throws Exception {
    server("off").connect().close();
    listener.join();
    assertTrue(isPasswordHeard(), heard::toString);
  }
}
