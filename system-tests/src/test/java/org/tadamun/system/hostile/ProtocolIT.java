package org.tadamun.system.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.system.server.Demonstration;

/** One protocol on the open port, the one that the proxy in front of it speaks (docs/adr/121). */
@DisplayName("The server's port")
class ProtocolIT {

  /** Shorter than the 30 s for which the web server waits for data that never comes. */
  private static final Duration SOON = Duration.ofSeconds(20);

  /** Unpacked, as many are long at work. */
  private static final int MEGABYTES = 80;

  private static final String SIGNATURES =
      "/api/v1/petitions/" + Demonstration.SLUG + "/signatures";
  private static final String SIGNATURE =
      "{\"givenName\":\"Ada\",\"familyName\":\"Lovelace\",\"email\":\"upgrade@example.org\","
          + "\"country\":\"NO\",\"language\":\"en\"}";

  private final String base = Demonstration.http().base();

  /** Sends as Java's client does by default: each request offers HTTP/2. */
  private HttpResponse<String> post(BodyPublisher body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + SIGNATURES))
            .header("Content-Type", "application/json")
            .timeout(SOON)
            .POST(body)
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }

  /** Small ones would become large ones, before any limit of ours. */
  @ParameterizedTest(name = "{0}")
  @DisplayName("refuses a compressed body at once, and unpacks nothing")
  @ValueSource(
      strings = {
        SIGNATURES,
        "/en/petitions/" + Demonstration.SLUG + "/signatures",
        "/console/sign-in",
        "/api/v1/ping"
      })
  void compressed(String path) throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      for (int i = 0; i < MEGABYTES; i++) {
        gzip.write(new byte[1 << 20]);
      }
    }
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/json")
            .header("Content-Encoding", "gzip")
            .timeout(SOON)
            .version(Version.HTTP_1_1)
            .POST(BodyPublishers.ofByteArray(packed.toByteArray()))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      assertEquals(415, client.send(request, BodyHandlers.ofString()).statusCode());
    }
  }

  @Test
  @DisplayName("request R3: accepts a request with an offer of HTTP/2, and answers in HTTP/1.1")
  void upgrade() throws Exception {
    HttpResponse<String> answer = post(BodyPublishers.ofString(SIGNATURE));
    assertEquals(202, answer.statusCode(), answer::body);
    assertEquals(Version.HTTP_1_1, answer.version());
    assertEquals(422, post(BodyPublishers.ofString("{}")).statusCode());
    assertEquals(400, post(BodyPublishers.noBody()).statusCode());
  }

  @Test
  @DisplayName("refuses a body without a length in such a request at once")
  void noLength() throws Exception {
    HttpResponse<String> answer =
        post(
            BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream(SIGNATURE.getBytes(UTF_8))));
    assertEquals(400, answer.statusCode());
    assertEquals(
        "application/problem+json;charset=UTF-8",
        answer.headers().firstValue("Content-Type").orElse("").replace(" ", ""));
    assertTrue(answer.body().contains("\"type\":\"/problems/malformed\""), answer.body());
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("answers a request with an offer of another protocol at once")
  @ValueSource(
      strings = {"/api/v1/campaigns/release-amar-fayaz/stats", "/health/live", "/en", "/console/"})
  void other(String path) throws IOException {
    String answer =
        raw(
            "GET "
                + path
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 200") || answer.startsWith("HTTP/1.1 30"), answer);
    assertTrue(answer.startsWith("HTTP/1.1 30") || answer.contains("\r\nContent-Type: "), answer);
  }

  @Test
  @DisplayName("request R3: does not answer in HTTP/2 frames to a client that starts with HTTP/2")
  void priorKnowledge() throws IOException {
    String answer = raw("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    // A settings frame has type 4; HTTP/1.1 has none of these bytes.
    assertFalse(answer.chars().anyMatch(one -> one < '\t'), answer);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("refuses a TRACE, and does not read its body as another request")
  @ValueSource(
      strings = {
        "/",
        "/en",
        "/no/such/page",
        "/static/no-such-file.css",
        "/console/sign-in",
        "/console/",
        "/console/petition/list",
        "/api/v1/campaigns",
        "/api/v1/mails",
        "/health/live",
        "/metrics",
        "/openapi"
      })
  void trace(String path) throws IOException {
    String hidden = "GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    String head = "TRACE " + path + " HTTP/1.1\r\nHost: localhost\r\n";
    String chunk = Integer.toHexString(hidden.length()) + "\r\n" + hidden + "\r\n0\r\n\r\n";
    for (String request :
        List.of(
            head + "Content-Length: " + hidden.length() + "\r\n\r\n" + hidden,
            head + "Transfer-Encoding: chunked\r\n\r\n" + chunk,
            head + "Authorization: Bearer none\r\n\r\n" + hidden)) {
      String answer = raw(request);
      assertTrue(answer.startsWith("HTTP/1.1 405 "), answer);
      assertTrue(answer.contains("\r\nAllow: GET, HEAD\r\n"), answer);
      assertEquals(1, answer.split("HTTP/1\\.1 ", -1).length - 1, answer);
      assertFalse(answer.contains("none"), answer);
    }
  }

  private String raw(String request) throws IOException {
    URI to = URI.create(base);
    try (Socket socket = new Socket(to.getHost(), to.getPort())) {
      socket.setSoTimeout((int) SOON.toMillis());
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }
}
