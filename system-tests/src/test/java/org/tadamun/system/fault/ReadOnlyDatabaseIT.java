package org.tadamun.system.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tadamun.system.server.Answer;
import org.tadamun.system.server.Await;
import org.tadamun.system.server.Figures;
import org.tadamun.system.server.Http;
import org.tadamun.system.server.Mailbox;
import org.tadamun.system.server.Supporter;
import org.tadamun.system.server.TadamunServer;

/**
 * What is behind the address is a standby now, or was shut by its keeper: it answers, and takes
 * nothing. A server of its own, since all who share that database would be refused.
 */
@DisplayName("While PostgreSQL can only be read")
@Timeout(1200)
class ReadOnlyDatabaseIT {

  /** Each timer that writes has come by, and failed, more than once. */
  private static final Duration SHUT = Duration.ofSeconds(30);

  private static final String READY = "/health/ready";
  private static final String CONFIRM = "/en/confirm/";

  private final Mailbox mails = new Mailbox();

  @TempDir private Path folder;

  @Test
  @DisplayName("the server is not ready, who signs is asked to come back, and nothing is lost")
  void shut() throws Exception {
    Map<String, String> keys = new HashMap<>(mails.keys());
    try (OwnPostgres database = new OwnPostgres(folder)) {
      keys.putAll(database.keys());
      try (TadamunServer server = new TadamunServer("demo", "read-only", keys).start()) {
        requireComingBack(database, server);
      }
    }
  }

  private void requireComingBack(OwnPostgres database, TadamunServer server) throws Exception {
    Http http = server.http();
    Supporter mailed = Supporter.from("NO");
    mailed.signBy(http).require(202);
    String token = token(mailed);
    Figures before = Figures.fresh(http);
    Supporter refused = Supporter.from("SE");

    database.becomeReadOnly();
    try {
      awaitReady(http, 503);
      assertEquals(200, http.get("/health/live").status());
      Instant end = Instant.now().plus(SHUT);
      requireProblem(refused.signBy(http));
      Await.until(
          "the end of that time",
          SHUT.multipliedBy(2),
          () -> {
            requireProblem(confirm(http, token));
            return Optional.of(Instant.now()).filter(end::isBefore);
          });
      requireProblem(refused.signBy(http));
      assertEquals(503, http.get(READY).status());
    } finally {
      database.becomeWritable();
    }

    awaitReady(http, 200);
    Figures.fresh(http).requireChange(before, "NO", 0);
    assertEquals(List.of(), mails.all(refused.email()), "nothing of it was kept");
    confirm(http, token).require(200);
    Figures one = Figures.fresh(http);
    one.requireChange(before, "NO", 1);
    refused.signBy(http).require(202);
    confirm(http, token(refused)).require(200);
    Figures.fresh(http).requireChange(one, "SE", 1);
    assertFalse(server.said().contains("Expunging timer"), "a timer was ended for good");
  }

  private static void awaitReady(Http http, int status) {
    Await.until(
        "ready: " + status,
        () -> Optional.of(http.get(READY).status()).filter(found -> found == status));
  }

  /** Of the link that was mailed to him. */
  private String token(Supporter supporter) {
    String link = mails.await(supporter.email()).linkTo(CONFIRM);
    return link.substring(link.indexOf(CONFIRM) + CONFIRM.length());
  }

  private static Answer confirm(Http http, String token) {
    return http.postJson("/api/v1/signatures/confirmation", "{\"token\": \"%s\"}".formatted(token));
  }

  private static void requireProblem(Answer answer) {
    answer.requireProblem(503);
    assertTrue(Integer.parseInt(answer.header("Retry-After")) > 0, answer.body());
    assertTrue(answer.json().getString("type").endsWith("unavailable"), answer.body());
  }
}
