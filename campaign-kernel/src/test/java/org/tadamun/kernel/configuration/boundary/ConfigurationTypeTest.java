package org.tadamun.kernel.configuration.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("R3: Type of a configuration key")
class ConfigurationTypeTest {

  @ParameterizedTest
  @CsvSource({
    "FLAG, true",
    "WEB_ADDRESS, https://campaigns.example.org",
    "WEB_ADDRESS, http://localhost:8080/",
    "ADDRESS, ::1",
    "ADDRESS, mail.example.org",
    "PORT, 1",
    "PORT, 65535",
    "BYTES, 65536",
    "PATH, /var/lib/tadamun data",
    "JDBC_URL, jdbc:postgresql://db:5432/tadamun?sslmode=require",
    "JDBC_URL, jdbc:derby:/data/database;create=true",
    "JDBC_URL, jdbc:derby:data/database",
    "EMAIL, a@example.org",
    "EMAIL, tadamun@localhost",
    "STARTTLS, required",
    "STARTTLS, implicit",
    "TLS, implicit",
    "TLS, starttls",
    "TLS, off",
    "RETURN_ADDRESS, bounces@example.org",
    "RETURN_ADDRESS, a.b-c@mail.example.org",
    "RATE, off",
    "RATE, 5/PT5M",
    "RATE, 100/P1D",
    "RATE, 100/P7D",
    "SHORT_RATE, off",
    "SHORT_RATE, 30/PT5M",
    "SHORT_RATE, 30/PT48H",
    "SHORT_RATE, 30/P2D",
    "PERIOD, off",
    "PERIOD, P90D",
    "REMINDERS, off",
    "REMINDERS, P5D",
    "'REMINDERS', 'P3D,P10D'",
    "'REMINDERS', 'PT36H, P12D'",
    "SITES, everywhere",
    "SITES, nowhere",
    "'SITES', 'https://union.example, https://*.ituc.example:8443'",
    "LINKS, https://union.example",
    "'LINKS', 'https://union.example/key?a=b#c, https://post.example:8443/@union/1'",
    "PROXIES, 127.0.0.1",
    "'PROXIES', '127.0.0.1, 10.0.0.0/8,2001:db8::/32'",
    "TEXT, التضامن"
  })
  @DisplayName("a valid value of the type is accepted")
  void accepts(ConfigurationType type, String value) {
    assertEquals(true, type.accepts(value));
  }

  @ParameterizedTest
  @CsvSource({
    "FLAG, yes",
    "WEB_ADDRESS, campaigns.example.org",
    "WEB_ADDRESS, https://example.org/path",
    "WEB_ADDRESS, https://example.org?query",
    "WEB_ADDRESS, https://exa mple.org",
    "WEB_ADDRESS, ftp://example.org",
    "ADDRESS, a/b",
    "PERIOD, P0D",
    "PERIOD, PT5M",
    "PERIOD, 90",
    "PERIOD, P999999D",
    "PORT, 0",
    "PORT, 65536",
    "PORT, http",
    "BYTES, 100",
    "BYTES, 64 KiB",
    "PATH, a;b",
    "JDBC_URL, jdbc:derby://localhost/remote",
    "JDBC_URL, jdbc:mysql://localhost/tadamun",
    "JDBC_URL, postgresql://localhost/tadamun",
    "EMAIL, nobody",
    "EMAIL, Union <a@example.org>",
    "STARTTLS, yes",
    "TLS, required",
    "RETURN_ADDRESS, bounces",
    "RETURN_ADDRESS, bounces+a@example.org",
    "RETURN_ADDRESS, a2345678901234567890123456789012@example.org",
    "RETURN_ADDRESS, Union <a@example.org>",
    "RATE, 5",
    "RATE, 0/PT5M",
    "RATE, 5/5M",
    "RATE, 5/PT0S",
    "SHORT_RATE, 5/PT0S",
    "SHORT_RATE, 5/PT48H0.001S",
    "SHORT_RATE, 5/P3D",
    "SHORT_RATE, 5",
    "REMINDERS, 3",
    "REMINDERS, PT0S",
    "REMINDERS, P13D",
    "'REMINDERS', 'P3D,'",
    "'REMINDERS', 'P10D,P3D'",
    "'REMINDERS', 'P3D,P3D'",
    "'REMINDERS', 'P3D,P5D,P10D'",
    "SITES, *",
    "SITES, union.example",
    "SITES, https://union.example/path",
    "SITES, https://union.example; script-src *",
    "SITES, https://a.example https://b.example",
    "LINKS, http://union.example/key",
    "LINKS, union.example/key",
    "LINKS, our newspaper",
    "LINKS, javascript:alert(1)",
    "LINKS, https://a@union.example/key",
    "LINKS, https://union.example/a key",
    "LINKS, https://ünion.example/key",
    "LINKS, https://union.example/\u202Eyek",
    "'LINKS', 'https://union.example/key,'",
    "'LINKS', 'https://a.is,https://b.is,https://c.is,https://d.is,https://e.is,https://f.is'",
    "PROXIES, proxy.example.org",
    "PROXIES, 10.0.0.0/",
    "PROXIES, 10.0.0.0/33",
    "PROXIES, 10.0.0/8",
    "PROXIES, 2001:db8::/129",
    "'PROXIES', '127.0.0.1, 2001:db8:::1'",
    "TEXT, 'a\u0007b'"
  })
  @DisplayName("an invalid value of the type is refused")
  void refuses(ConfigurationType type, String value) {
    assertEquals(false, type.accepts(value));
  }

  @Test
  @DisplayName(
      "thousands of networks are accepted as proxies, and an invalid one after them is refused")
  void provider() {
    String networks = "10.0.0.0/8" + ", 2001:db8::/32".repeat(5_000);
    assertTrue(ConfigurationType.PROXIES.accepts(networks));
    assertFalse(ConfigurationType.PROXIES.accepts(networks + ", proxy.example.org"));
  }
}
