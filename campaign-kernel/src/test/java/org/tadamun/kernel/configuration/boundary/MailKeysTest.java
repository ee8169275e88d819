package org.tadamun.kernel.configuration.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.kernel.configuration.boundary.ConfigurationKey.BASE_URL;
import static org.tadamun.kernel.configuration.boundary.ConfigurationKey.BOUNCE_FOLDER;
import static org.tadamun.kernel.configuration.boundary.ConfigurationKey.BOUNCE_UNRECOGNISED;
import static org.tadamun.kernel.configuration.boundary.ConfigurationKey.MAIL_FROM;
import static org.tadamun.kernel.configuration.boundary.ConfigurationKey.MAIL_HOST;
import static org.tadamun.kernel.configuration.boundary.ConfigurationKey.MAIL_PORT;
import static org.tadamun.kernel.configuration.boundary.ConfigurationKey.MAIL_STARTTLS;
import static org.tadamun.kernel.configuration.boundary.ConfigurationKey.MAIL_USER;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Configuration keys of the mail")
class MailKeysTest {

  private final Map<ConfigurationKey, String> set = new EnumMap<>(ConfigurationKey.class);

  private void set(ConfigurationKey key, String value) {
    if (value != null) {
      set.put(key, value);
    }
  }

  private String value(ConfigurationKey key) {
    return set.getOrDefault(key, key.defaultValue());
  }

  @ParameterizedTest
  @CsvSource({
    "mail.example.org, , , , opportunistic, 25",
    "mail.example.org, a, , , required, 25",
    "192.0.2.1, a, , 587, required, 587",
    "mail.example.org, a, opportunistic, , opportunistic, 25",
    "mail.example.org, a, off, , off, 25",
    "localhost, a, , , opportunistic, 25",
    "127.0.0.1, a, , , opportunistic, 25",
    "::1, a, , , opportunistic, 25",
    ", a, , , opportunistic, 25",
    "mail.example.org, a, , 465, implicit, 465",
    "mail.example.org, , , 465, implicit, 465",
    "mail.example.org, a, implicit, , implicit, 465",
    "mail.example.org, a, implicit, 4650, implicit, 4650",
    "mail.example.org, a, required, 465, required, 465"
  })
  @DisplayName(
      "STARTTLS is required if a user signs in at a remote server; port 465 implies implicit TLS")
  void filled(
      String host,
      String user,
      String startTls,
      String port,
      String expected,
      String expectedPort) {
    set(MAIL_HOST, host);
    set(MAIL_USER, user);
    set(MAIL_STARTTLS, startTls);
    set(MAIL_PORT, port);
    MailKeys.fill(set);
    assertEquals(expected, value(MAIL_STARTTLS));
    assertEquals(expectedPort, value(MAIL_PORT));
  }

  @ParameterizedTest
  @CsvSource({"465, implicit, false", "465, required, true", "465, off, true", "587, off, false"})
  @DisplayName("port and TLS clash if port 465 is not used with implicit TLS")
  void clash(String port, String startTls, boolean clashes) {
    set(MAIL_PORT, port);
    set(MAIL_STARTTLS, startTls);
    assertEquals(clashes, !MailKeys.clash(this::value).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "'', http://localhost:8080, tadamun@localhost, ''",
    "mail.example.org, http://localhost:8080, a@example.org, tadamun.base-url",
    "127.0.0.1, http://127.0.0.1:8080, a@example.org, tadamun.base-url",
    "127.0.0.1, https://[::1], a@example.org, tadamun.base-url",
    "mail.example.org, https://a.example, tadamun@localhost, tadamun.mail.from",
    "mail.example.org, https://a.example, a@example.org, ''",
    "mail.example.org, http://10.0.0.1:8080, a@localhost.example, ''"
  })
  @DisplayName("a base URL or sender on localhost is reported if mails go to a server")
  void lost(String host, String base, String from, String key) {
    set(MAIL_HOST, host);
    set(BASE_URL, base);
    set(MAIL_FROM, from);
    String lost = MailKeys.lost(this::value);
    assertTrue(lost.startsWith(key), lost);
    assertEquals(key.isEmpty(), lost.isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "'', false",
    "localhost, false",
    "127.0.0.2, false",
    "172.17.0.1, false",
    "sink, false",
    "mail.example.org, true",
    "198.51.100.7, true",
    "2001:db8::7, true"
  })
  @DisplayName("mails count as leaving the local network only with a public mail server")
  void elsewhere(String host, boolean expected) {
    set(MAIL_HOST, host);
    assertEquals(expected, MailKeys.isElsewhere(this::value));
  }

  @ParameterizedTest
  @CsvSource({
    ", , true",
    "INBOX, INBOX/Unrecognised, true",
    "INBOX, INBOX, false",
    ", Inbox, false",
    "Unrecognised, , false"
  })
  @DisplayName("the folders for bounces and for unrecognised mails clash if they are the same")
  void aside(String folder, String aside, boolean fine) {
    set(BOUNCE_FOLDER, folder);
    set(BOUNCE_UNRECOGNISED, aside);
    assertEquals(fine, MailKeys.clash(this::value).isEmpty());
  }
}
