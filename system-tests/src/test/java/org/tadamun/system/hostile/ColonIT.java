package org.tadamun.system.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.system.server.Demonstration;

/** The server treats a colon in a path as a separator of its own, and used to fail on it. */
@DisplayName("An address with a colon")
class ColonIT {

  private final String base = Demonstration.http().base();

  private HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> how)
      throws Exception {
    HttpRequest.Builder request = how.apply(HttpRequest.newBuilder(URI.create(base + path)));
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("request R4: is answered with 404 as a problem in the API")
  @ValueSource(strings = {"/api/v1/petitions/a:b", "/api/v1/petitions/a%3Ab", "/api/v1/x:y/:"})
  void api(String path) throws Exception {
    HttpResponse<String> answer = send(path, HttpRequest.Builder::GET);
    assertEquals(404, answer.statusCode());
    assertEquals(
        "application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("is answered with 404 as a page on the site")
  @ValueSource(strings = {"/x:y", "/en/x:y", "/en/:", "/ar/petitions/a%3Ab", "/:"})
  void page(String path) throws Exception {
    HttpResponse<String> answer = send(path, HttpRequest.Builder::GET);
    assertEquals(404, answer.statusCode());
    assertTrue(answer.body().contains("</html>"), answer.body());
    assertTrue(answer.headers().firstValue("Content-Security-Policy").isPresent());
  }

  @Test
  @DisplayName("request R4: leads to the sign-in page in the console")
  void console() throws Exception {
    for (String path : new String[] {"/console/x:y", "/console/:/../dashboard", "/console/a%3Ab"}) {
      HttpResponse<String> answer = send(path, HttpRequest.Builder::GET);
      assertEquals(302, answer.statusCode(), path);
      String to = answer.headers().firstValue("Location").orElse("");
      assertTrue(to.contains("/console/sign-in"), to);
    }
  }

  @Test
  @DisplayName("is refused for a POST, and with 401 for a wrong key")
  void sent() throws Exception {
    HttpResponse<String> answer =
        send(
            "/api/v1/petitions/a:b/signatures",
            request ->
                request
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{}")));
    assertTrue(answer.statusCode() == 404 || answer.statusCode() == 422, answer::body);
    HttpResponse<String> wrong =
        send("/api/v1/petitions/a:b", request -> request.header("Authorization", "Bearer wrong"));
    assertEquals(401, wrong.statusCode());
  }
}
