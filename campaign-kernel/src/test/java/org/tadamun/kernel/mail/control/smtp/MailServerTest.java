package org.tadamun.kernel.mail.control.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Session;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Settings of the mail server")
class MailServerTest {

  private static MailServer server(String host, String user, String startTls) {
    return new MailServer(
        Optional.of(host),
        25,
        Optional.ofNullable(user),
        Optional.of("secret"),
        "campaigns@example.org",
        startTls);
  }

  private static String of(Session session, String property) {
    return session.getProperty("mail.smtp." + property);
  }

  @ParameterizedTest
  @CsvSource({
    "off,           false, false, false, false, *",
    "opportunistic, false, true,  false, false, *",
    "required,      false, true,  true,  true,",
    "implicit,      true,  false, false, true,"
  })
  @DisplayName("the server's certificate is checked only if TLS is required")
  void tls(
      String startTls,
      String fromFirstByte,
      String offered,
      String required,
      String proven,
      String trusted) {
    Session session = server("mail.example.org", null, startTls).session();
    assertEquals(fromFirstByte, of(session, "ssl.enable"));
    assertEquals(offered, of(session, "starttls.enable"));
    assertEquals(required, of(session, "starttls.required"));
    assertEquals(proven, of(session, "ssl.checkserveridentity"));
    assertEquals(trusted, of(session, "ssl.trust"));
  }

  @Test
  @DisplayName("the sign-in needs a user, and a blank host counts as not configured")
  void blank() {
    assertEquals("true", of(server("mail.example.org", "user", "off").session(), "auth"));
    assertEquals("false", of(server("mail.example.org", " ", "off").session(), "auth"));
    assertEquals("false", of(server("mail.example.org", null, "off").session(), "auth"));
    assertTrue(server("mail.example.org", null, "off").isConfigured());
    assertFalse(server(" ", null, "off").isConfigured());
  }

  @Test
  @DisplayName("connecting times out after 10 seconds, reading and writing after a minute")
  void times() {
    Session session = server("mail.example.org", null, "off").session();
    assertEquals("10000", of(session, "connectiontimeout"));
    assertEquals("60000", of(session, "timeout"));
    assertEquals("60000", of(session, "writetimeout"));
  }

  @Test
  @DisplayName("the greeting is the sender's domain, and bounces go to the return address")
  void addresses() {
    MailServer server = server("mail.example.org", null, "off");
    Session session = server.session();
    assertEquals("example.org", of(session, "localhost"));
    server.comeBackTo(session, "bounces+1@example.org");
    assertEquals("bounces+1@example.org", of(session, "from"));
    server.comeBackTo(session, null);
    assertNull(of(session, "from"));
  }
}
