package org.tadamun.web.publicsite.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.lock.Await;

@InServer
@DisplayName("A client that sends a file byte by byte")
class SlowSendersIT {

  /** All upload places of a node; tests come from an address without a limit of its own. */
  private static final int PLACES = 64;

  private static final String API = "/snapshots/verification";

  private final List<Socket> slow = new ArrayList<>();

  /** Sends the head of a request for a file of a megabyte, and the first bytes of its body. */
  private void begin(String path, String type, String body) throws IOException {
    URI server = URI.create(System.getProperty("tadamun.base-url"));
    Socket sender = new Socket(server.getHost(), server.getPort());
    slow.add(sender);
    String head =
        "POST %s HTTP/1.1\r\nHost: %s\r\nSec-Fetch-Site: same-origin\r\nContent-Type: %s\r\n"
            + "Content-Length: 1000000\r\n\r\n%s";
    sender
        .getOutputStream()
        .write(
            head.formatted(path, server.getAuthority(), type, body)
                .getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * The refusal of a request while all places are taken. Until it comes, another slow client starts
   * each time: some of them may have been refused, and a place of the previous test may still be
   * taken for a moment.
   */
  private Answer refused(Callable<Answer> asking, String path, String type, String body) {
    return Await.until(
        "no place left",
        () -> {
          Answer answer = asking.call();
          if (answer.status() == 503) {
            return Optional.of(answer);
          }
          begin(path, type, body);
          return Optional.empty();
        });
  }

  private static boolean freed(Iterator<Socket> leaving) throws IOException {
    if (leaving.hasNext()) {
      leaving.next().close();
    }
    return number().status() == 200;
  }

  private static Answer file() {
    return Api.anonymous()
        .send("POST", API, BodyPublishers.ofString("a file"), "application/octet-stream");
  }

  private static Answer question() {
    JsonObject question = Json.createObjectBuilder().add("sha256", "0".repeat(64)).build();
    return Api.anonymous().post(API, question);
  }

  private static Answer number() {
    return Site.post("/en/verify", Map.of("sha256", "0".repeat(64)));
  }

  @AfterEach
  void leave() throws IOException {
    for (Socket sender : slow) {
      sender.close();
    }
    Await.untilTrue("a place for the next", () -> file().status() == 200);
  }

  @Test
  @DisplayName(
      "form R5: takes one of 64 places: others get 503 with Retry-After, other pages go on")
  void places() throws IOException {
    for (int i = 0; i < PLACES / 2; i++) {
      begin("/en/verify", "multipart/form-data; boundary=b", "-");
      begin("/api/v1" + API, "application/pdf", "%");
    }
    Answer refused = refused(SlowSendersIT::file, "/api/v1" + API, "application/pdf", "%");
    refused.requireProblem(ProblemType.UNAVAILABLE);
    assertEquals("30", refused.header("Retry-After"));
    refused(SlowSendersIT::question, "/api/v1" + API, "application/pdf", "%")
        .requireProblem(ProblemType.UNAVAILABLE);
    Answer form = refused(SlowSendersIT::number, "/api/v1" + API, "application/pdf", "%");
    assertEquals("30", form.header("Retry-After"));
    Site.get("/en/verify").require(200);
    Site.get("/console/sign-in").require(200);
    // A short body needs no place: it is refused for its content alone.
    Api.anonymous().post("/signatures/confirmation", "{}").requireProblem(ProblemType.INVALID);
  }

  @Test
  @DisplayName("form R5: leaves its place to others when it disconnects")
  void gone() throws IOException {
    String type = "application/x-www-form-urlencoded";
    for (int i = 0; i < PLACES; i++) {
      begin("/en/verify", type, "s");
    }
    refused(SlowSendersIT::number, "/en/verify", type, "s");
    // One after the other, since nothing shows which of them have a place.
    Iterator<Socket> leaving = List.copyOf(slow).iterator();
    Await.untilTrue("a place again", () -> freed(leaving));
  }
}
