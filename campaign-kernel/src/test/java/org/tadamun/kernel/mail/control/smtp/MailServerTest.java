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

@DisplayName("The settings of the mail server")
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
  @DisplayName("ask for a certificate of its name wherever TLS has to be, and only there")
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
  @DisplayName("have a password where they have a user, and no server where its name is blank")
  void blank() {
    assertEquals("true", of(server("mail.example.org", "user", "off").session(), "auth"));
    assertEquals("false", of(server("mail.example.org", " ", "off").session(), "auth"));
    assertEquals("false", of(server("mail.example.org", null, "off").session(), "auth"));
    assertTrue(server("mail.example.org", null, "off").isConfigured());
    assertFalse(server(" ", null, "off").isConfigured());
  }

  @Test
  @DisplayName("wait a minute for what a server says at once, and never for ever")
  void times() {
    Session session = server("mail.example.org", null, "off").session();
    assertEquals("10000", of(session, "connectiontimeout"));
    assertEquals("60000", of(session, "timeout"));
    assertEquals("60000", of(session, "writetimeout"));
  }

  @Test
  @DisplayName("greet by the sender's domain, and bring each mail back to where it asks")
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
