package org.tadamun.system.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.system.server.Demonstration;

/** The bytes of a header's value (RFC 9110, 5.5; docs/adr/292). */
@DisplayName("The value of a header")
class HeaderBytesIT {

  private static final int SOON_MILLIS = 20_000;

  /** A second request, which is answered only if the first one ended as it should. */
  private static final String NEXT =
      "GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

  private final String base = Demonstration.http().base();

  @ParameterizedTest(name = "{0}")
  @DisplayName("R1: may be a cookie in UTF-8 that other pages of the host have set")
  @ValueSource(
      strings = {
        "/en/petitions/release-amar-fayaz",
        "/api/v1/campaigns",
        "/console/sign-in",
        "/health/live",
        "/openapi"
      })
  void cookie(String path) throws IOException {
    String name = new String("name=سلام".getBytes(UTF_8), ISO_8859_1);
    String answer = raw(get(path, "Cookie: " + name) + NEXT);
    assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
  }

  @Test
  @DisplayName("R1: may have our own cookie beside such a cookie")
  void beside() throws IOException {
    String other = new String("ville=Besançon".getBytes(UTF_8), ISO_8859_1);
    String ours = "tadamun-out=1234";
    for (String cookies : new String[] {other + "; " + ours, ours + "; " + other}) {
      String answer = raw(get("/console/sign-in", "Cookie: " + cookies));
      assertTrue(answer.contains(" data-out=\"1234\""), cookies);
    }
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("R1: may have any byte from 0x80 on, in whichever header")
  @ValueSource(
      strings = {
        "User-Agent: \u00dcber/1",
        "X-Anything: \u0080\u0085\u00a0\u00ff",
        "Accept-Language: \u00fc",
        "Idempotency-Key: \u00fc",
        "If-None-Match: \"\u00e9\"",
        "X-Forwarded-For: \u00e9",
        "Referer: https://union.example/\u00e9"
      })
  void anyByte(String header) throws IOException {
    String answer = raw(get("/api/v1/campaigns", header));
    assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
  }

  @Test
  @DisplayName("with such bytes is answered with 401 if it should be a key")
  void key() throws IOException {
    String answer = raw(get("/api/v1/campaigns", "Authorization: Bearer \u00e9"));
    assertTrue(answer.startsWith("HTTP/1.1 401 "), answer);
    assertTrue(answer.contains("application/problem+json"), answer);
  }

  static Stream<Integer> controls() {
    return Stream.concat(
        IntStream.range(0, ' ').filter(one -> one != '\t').boxed(), Stream.of(0x7f));
  }

  @ParameterizedTest(name = "byte {0}")
  @DisplayName("R1: with a control character is refused, and the next request is not read")
  @MethodSource("controls")
  void control(int one) throws IOException {
    for (String value : new String[] {"a" + (char) one + "b", "\u00e9" + (char) one + "b"}) {
      requireRefused(get("/health/live", "X-Anything: " + value) + NEXT);
    }
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("that other servers could split or measure differently is refused")
  @ValueSource(
      strings = {
        "X-Anything: a\nTransfer-Encoding: chunked",
        "X-Anything: \u00e9\nTransfer-Encoding: chunked",
        "X-Anything: \u00e9\rTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\r",
        "Transfer-Encoding: chun\rked",
        "Content-Length: 5\u00e9",
        "Content-Length: \u00b2",
        "Content-Length: 5\r\nContent-Length: \u00b2",
        "Content-Length: 1\u0000",
        "X-\u00e9: a",
        "X-\u00e9\nTransfer-Encoding: chunked"
      })
  void end(String header) throws IOException {
    requireRefused(
        "POST /api/v1/petitions/x/signatures HTTP/1.1\r\nHost: localhost\r\n"
            + header
            + "\r\n\r\n0\r\n\r\n"
            + NEXT);
  }

  /** RFC 9112 (6.3): other servers on the way could see another end of the body. */
  @ParameterizedTest(name = "{0}")
  @DisplayName("of Transfer-Encoding is refused unless it is \"chunked\", once")
  @ValueSource(
      strings = {
        "chunked\r\nTransfer-Encoding: chunked",
        "chunked\r\nTransfer-Encoding: identity",
        "identity\r\nTransfer-Encoding: chunked",
        "chunked, chunked",
        "gzip, chunked",
        "chunked, gzip",
        "identity",
        "x"
      })
  void otherwise(String coding) throws IOException {
    requireRefused(
        "POST /api/v1/petitions/x/signatures HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/json\r\nTransfer-Encoding: "
            + coding
            + "\r\n\r\n2\r\n{}\r\n0\r\n\r\n"
            + NEXT);
  }

  @Test
  @DisplayName("\"chunked\" of Transfer-Encoding ends the body with its chunks")
  void chunked() throws IOException {
    String answer =
        raw(
            "POST /api/v1/petitions/x/signatures HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/json\r\nTransfer-Encoding: Chunked\r\n\r\n"
                + "2\r\n{}\r\n0\r\n\r\n"
                + NEXT);
    String[] answers = answer.split("HTTP/1\\.1 ", -1);
    assertEquals(3, answers.length, answer);
    assertTrue(answers[1].startsWith("4"), answer);
    assertTrue(answers[2].startsWith("200 "), answer);
  }

  private void requireRefused(String requests) throws IOException {
    String answer = raw(requests);
    assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    assertEquals(1, answer.split("HTTP/1\\.1 ", -1).length - 1, answer);
  }

  private static String get(String path, String header) {
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n\r\n";
  }

  private String raw(String requests) throws IOException {
    URI to = URI.create(base);
    try (Socket socket = new Socket(to.getHost(), to.getPort())) {
      socket.setSoTimeout(SOON_MILLIS);
      socket.getOutputStream().write(requests.getBytes(ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }
}
