package org.tadamun.system.secrecy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.system.server.Demonstration;
import org.tadamun.system.server.TadamunServer;

/** The names and the load of the pools are not public (docs/adr/144). */
@DisplayName("The server's metrics")
class MetricsIT {

  static final String TOKEN = "only-the-scraper-knows-0123456789";
  private static final String SHOWN = "mp_scope=";

  /**
   * Addresses that the server takes for that of the metrics, and others that an attacker may try.
   */
  private static final List<String> SPELLINGS =
      List.of(
          "/metrics",
          "/metrics/",
          "/metrics/base",
          "/metrics?scope=base",
          "/metrics?scope=vendor",
          "/metrics;jsessionid=1",
          "/metrics/;x=y",
          "/metrics;x/base",
          "//metrics",
          "///metrics//",
          "/%6detrics",
          "/%6Detrics%2f",
          "/%2fmetrics",
          "/./metrics",
          "/%2e/metrics",
          "/x/../metrics",
          "/health/../metrics",
          "/en/..;/metrics",
          "/api/v1/../../metrics",
          "/METRICS");

  /**
   * If this is the first address on a fresh request object, the web server itself fails over it
   * before any application is asked, and answers an empty 200 (docs/adr/144).
   */
  private static final String STUMBLED_OVER = "/metrics/.";

  /** Sends the path as it stands: Java's client would normalise it. */
  private static String sent(TadamunServer server, String method, String path, String headers)
      throws IOException {
    URI to = URI.create(server.base());
    try (Socket socket = new Socket(to.getHost(), to.getPort())) {
      socket.setSoTimeout(60_000);
      String request =
          method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers;
      socket.getOutputStream().write((request + "\r\n").getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }

  /** An address that starts like the API's is refused with 401 for a wrong key. */
  private static void assertRefused(String answer, String path) {
    assertTrue(List.of(400, 401, 404).contains(status(answer)), path + ": " + answer);
  }

  private static int status(String answer) {
    return Integer.parseInt(answer.split(" ", 3)[1]);
  }

  @Test
  @DisplayName("do not exist without a token, however their address is written")
  void off() throws IOException {
    TadamunServer server = Demonstration.server();
    String guess = "Authorization: Bearer " + TOKEN + "\r\n";
    String near = "X-Forwarded-For: 127.0.0.1\r\nX-Original-URL: /metrics\r\n";
    for (String path : SPELLINGS) {
      for (String headers : List.of("", guess, near, "Accept: application/json\r\n")) {
        String answer = sent(server, "GET", path, headers);
        assertFalse(answer.contains(SHOWN), path);
        assertRefused(answer, path);
      }
    }
    String stumbled = sent(server, "GET", STUMBLED_OVER, guess);
    assertFalse(stumbled.contains(SHOWN), stumbled);
    assertTrue(List.of(200, 404).contains(status(stumbled)), stumbled);
    assertEquals(404, status(sent(server, "GET", "/metrics", guess)));
    for (String method : List.of("HEAD", "OPTIONS", "POST")) {
      assertEquals(404, status(sent(server, method, "/metrics", "Content-Length: 0\r\n")), method);
    }
  }

  /** Checks a server whose command line empties the token of the environment. */
  static void requireLeftEmpty(TadamunServer server) throws IOException {
    String right = "Authorization: Bearer " + TOKEN + "\r\n";
    assertEquals(404, status(sent(server, "GET", "/metrics", right)));
  }

  /** Checks a server with this token, which other tests use too. */
  static void requireReadByTokenAlone(TadamunServer server) throws IOException {
    String right = "Authorization: Bearer " + TOKEN + "\r\n";
    String read = sent(server, "GET", "/metrics", right);
    assertEquals(200, status(read), read);
    assertTrue(read.contains(SHOWN), read);
    assertTrue(read.contains("\r\nCache-Control: no-store\r\n"), read);
    assertEquals(200, status(sent(server, "GET", "/metrics?scope=base", right)));
    for (String path : SPELLINGS) {
      for (String headers : List.of("", right.replace(TOKEN, TOKEN + "0"))) {
        String answer = sent(server, "GET", path, headers);
        assertFalse(answer.contains(SHOWN), path);
        assertRefused(answer, path);
      }
    }
    String refused = sent(server, "GET", "/metrics", "");
    assertEquals(401, status(refused));
    assertTrue(refused.contains("\r\nWWW-Authenticate: Bearer\r\n"), refused);
    assertFalse(server.said().contains(TOKEN));
  }
}
