package org.tadamun.system.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.system.server.Demonstration;

/** One protocol on the open port, the one that the proxy before it speaks (docs/adr/121). */
@DisplayName("The server's port")
class ProtocolIT {

  private static final int LONGEST_WAIT_MILLIS = 20_000;

  private final URI live = URI.create(Demonstration.http().base() + "/api/v1/health/live");

  @Test
  @DisplayName("stays with HTTP/1.1 when a client offers to upgrade")
  void upgrade() throws Exception {
    try (HttpClient client = HttpClient.newBuilder().version(Version.HTTP_2).build()) {
      HttpResponse<String> answer =
          client.send(HttpRequest.newBuilder(live).build(), BodyHandlers.ofString());
      assertEquals(200, answer.statusCode());
      assertEquals(Version.HTTP_1_1, answer.version());
    }
  }

  @Test
  @DisplayName("does not answer in frames whoever begins with HTTP/2 at once")
  void priorKnowledge() throws IOException {
    try (Socket socket = new Socket(live.getHost(), live.getPort())) {
      socket.setSoTimeout(LONGEST_WAIT_MILLIS);
      socket.getOutputStream().write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(ISO_8859_1));
      socket.shutdownOutput();
      String answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
      // A frame of settings has type 4; words of HTTP/1.1 have none of these bytes.
      assertFalse(answer.chars().anyMatch(one -> one < '\t'), answer);
    }
  }
}
