package org.tadamun.system.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.system.server.Demonstration;
import org.tadamun.system.server.Http;
import org.tadamun.system.server.TadamunServer;

/** Phones lose their network at any moment, and attackers can imitate that. */
@DisplayName("Clients that disconnect in the middle of a request")
class LeavingClientsIT {

  private static final int EACH = 15;
  private static final String SIGNATURES = "/api/v1/petitions/release-amar-fayaz/signatures";
  private static final String PAGE = "/en/petitions/release-amar-fayaz";

  private enum Leaving {
    IN_THE_LINE("GET /en/pet"),
    IN_THE_HEAD("GET /en/ HTTP/1.1\r\nHost: localhost\r\nUser-Ag"),
    IN_THE_BODY(head("POST " + SIGNATURES, "application/json", "Content-Length: 500") + "{\"giv"),
    IN_A_CHUNK(
        head("POST " + SIGNATURES, "application/json", "Transfer-Encoding: chunked")
            + "50\r\n{\"giv"),
    IN_A_FORM(
        head("POST " + PAGE, "application/x-www-form-urlencoded", "Content-Length: 500") + "na"),
    BEFORE_THE_ANSWER(get("/api/v1/campaigns")),
    IN_THE_ANSWERS(get(PAGE).repeat(30));

    private final String words;

    Leaving(String words) {
      this.words = words;
    }

    private static String get(String path) {
      return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    }

    private static String head(String line, String type, String length) {
      return "%s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\n%s\r\n\r\n"
          .formatted(line, type, length);
    }
  }

  @Test
  @DisplayName("leave no error in the server's log")
  void leave() throws Exception {
    try (TadamunServer server = Demonstration.begun("left", Map.of()).start()) {
      Http http = server.http();
      assertEquals(200, http.get(PAGE).status());
      for (Leaving leaving : Leaving.values()) {
        for (int i = 0; i < EACH; i++) {
          leave(URI.create(server.base()), leaving, i % 2 == 0);
        }
      }
      assertEquals(200, http.get(PAGE).status());
      server.stop();
      List<String> wrong =
          server.said().lines().filter(line -> line.contains("Connection is closed")).toList();
      assertEquals(List.of(), wrong);
      assertEquals(
          List.of(), server.said().lines().filter(line -> line.contains(" SEVERE ")).toList());
    }
  }

  /**
   * @param reset whether the connection is reset, as by a lost network, or closed, as by a program
   *     that ends
   */
  private static void leave(URI base, Leaving leaving, boolean reset) throws IOException {
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      if (reset) {
        socket.setSoLinger(true, 0);
      }
      socket.getOutputStream().write(leaving.words.getBytes(StandardCharsets.US_ASCII));
      if (leaving == Leaving.IN_THE_ANSWERS) {
        socket.getInputStream().read();
      }
    }
  }
}
