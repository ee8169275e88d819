package org.tadamun.web.publicsite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("A redirect of the public site")
class RedirectsIT {

  /** Sends the address over a bare socket, since an HTTP client would normalise it. */
  @ParameterizedTest
  @ValueSource(strings = {"/en", "//en", "/en;x", "//en;@evil.example"})
  @DisplayName("stays on this host, however the address is written")
  void here(String target) throws IOException {
    assertEquals("/en/", location(target, ""));
  }

  @ParameterizedTest
  @CsvSource({
    "/en/petitions/p, /en/petitions/p",
    "//en/petitions/p, /en/petitions/p",
    "/embed/en/petitions/p, /embed/en/petitions/p",
    "//embed/en/petitions/p, /embed/en/petitions/p"
  })
  @DisplayName("keeps the codes of a link on the same page of this host, in a frame too")
  void codes(String target, String page) throws IOException {
    String own = System.getProperty("tadamun.base-url") + "/ar/petitions/p?utm_source=friend";
    assertEquals(
        page + "?utm_source=friend",
        location(target, "Sec-Fetch-Site: same-origin\r\nReferer: " + own + "\r\n"));
  }

  private static String location(String target, String headers) throws IOException {
    URI server = URI.create(System.getProperty("tadamun.base-url"));
    String request =
        "GET %s HTTP/1.1\r\nHost: %s\r\n%sConnection: close\r\n\r\n"
            .formatted(target, server.getAuthority(), headers);
    try (Socket browser = new Socket(server.getHost(), server.getPort())) {
      browser.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(browser.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer
          .lines()
          .filter(line -> line.startsWith("Location: "))
          .map(line -> line.substring("Location: ".length()))
          .findFirst()
          .orElse("none: " + answer.lines().findFirst().orElse(""));
    }
  }
}
