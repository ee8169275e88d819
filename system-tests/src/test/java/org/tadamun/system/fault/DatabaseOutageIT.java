package org.tadamun.system.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
 * Has its own PostgreSQL, and one server for both tests: everybody who shares that database would
 * be refused.
 */
@DisplayName("An outage of PostgreSQL")
@Timeout(1200)
class DatabaseOutageIT {

  private static final List<String> API =
      List.of(
          "/api/v1/campaigns",
          "/api/v1/campaigns/none/stats",
          "/api/v1/campaigns/none/actions",
          "/api/v1/campaigns/none/endorsements",
          "/api/v1/petitions/none",
          "/api/v1/petitions/none/counts");

  private static final List<String> PAGES =
      List.of("/en/", "/ar/campaigns/none", "/fr/petitions/none");

  private static final Duration OUTAGE = Duration.ofSeconds(30);

  /** Long enough for each writing timer to have run and failed more than once. */
  private static final Duration SHUT = Duration.ofSeconds(30);

  private static final String BEGIN = "The database gives no connection";
  private static final String END = "The database answers again";
  private static final String READY = "/health/ready";
  private static final String CONFIRM = "/en/confirm/";

  @TempDir private static Path folder;

  private static Mailbox mails;
  private static OwnPostgres database;
  private static TadamunServer server;

  @BeforeAll
  static void start() throws IOException {
    mails = new Mailbox();
    database = new OwnPostgres(folder);
    Map<String, String> keys = new HashMap<>(mails.keys());
    keys.putAll(database.keys());
    server = new TadamunServer("demo", "outage", keys).start();
    assertNobodyCalled(server.said());
  }

  @AfterAll
  static void close() throws IOException {
    if (server != null) {
      server.close();
    }
    if (database != null) {
      database.close();
    }
  }

  @Test
  @DisplayName("is answered with 503 everywhere, and everything goes on by itself after it")
  void away() throws Exception {
    Http http = server.http();
    Await.until("the end in the log of what was before", () -> ended(http));
    int said = server.said().length();
    assertEquals(404, http.get(API.get(1)).status());
    assertEquals(200, http.get(PAGES.getFirst()).status());
    Supporter mailed = Supporter.from("NO");
    mailed.signBy(http).require(202);
    String token = token(mailed);
    Figures before = Figures.fresh(http);

    database.goAway();
    Instant end = Instant.now().plus(OUTAGE);
    API.forEach(path -> requireProblem(path, http.get(path)));
    Http integrator = http.with("Authorization", "Bearer some-key");
    requireProblem("with a key", integrator.get(API.getFirst()));
    PAGES.forEach(path -> requirePage(path, http));
    assertEquals(503, http.get(READY).status());
    assertEquals(200, http.get("/health/live").status());
    Supporter refused = Supporter.from("SE");
    Await.until(
        "the end of the outage",
        OUTAGE.multipliedBy(2),
        () -> {
          requireProblem("a signature", refused.signBy(http));
          requireProblem("a confirmation", confirm(http, token));
          return Optional.of(Instant.now()).filter(end::isBefore);
        });

    database.comeBack();
    Await.until(
        "an answer from the database",
        () -> Optional.of(http.get(API.get(1)).status() == 404).filter(back -> back));
    assertEquals(200, http.get(PAGES.getFirst()).status());
    assertEquals(200, http.get(READY).status());
    requireWriting(http, before, token, refused);
    requireOneLineEach(server.said().substring(said));
  }

  /** The address of the database leads to a standby, or its keeper has made it read-only. */
  @Test
  @DisplayName(
      "by a read-only database makes the server not ready and answers 503, and loses nothing")
  void readOnly() throws Exception {
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
      requireProblem("a signature", refused.signBy(http));
      Await.until(
          "the end of that time",
          SHUT.multipliedBy(2),
          () -> {
            requireProblem("a confirmation", confirm(http, token));
            return Optional.of(Instant.now()).filter(end::isBefore);
          });
      requireProblem("a signature", refused.signBy(http));
      assertEquals(503, http.get(READY).status());
    } finally {
      database.becomeWritable();
    }

    awaitReady(http, 200);
    requireWriting(http, before, token, refused);
    assertTimersLive(server.said());
  }

  private static void awaitReady(Http http, int status) {
    Await.until(
        "ready: " + status,
        () -> Optional.of(http.get(READY).status()).filter(found -> found == status));
  }

  /**
   * Checks that nothing of a refused request was stored, and that everything works again, mails
   * included.
   */
  private static void requireWriting(Http http, Figures before, String token, Supporter refused) {
    Figures.fresh(http).requireChange(before, "NO", 0);
    assertEquals(List.of(), mails.all(refused.email()), "nothing of it was kept");
    confirm(http, token).require(200);
    Figures one = Figures.fresh(http);
    one.requireChange(before, "NO", 1);
    refused.signBy(http).require(202);
    confirm(http, token(refused)).require(200);
    Figures.fresh(http).requireChange(one, "SE", 1);
  }

  /** The token of the mailed link. */
  private static String token(Supporter supporter) {
    String link = mails.await(supporter.email()).linkTo(CONFIRM);
    return link.substring(link.indexOf(CONFIRM) + CONFIRM.length());
  }

  private static Answer confirm(Http http, String token) {
    return http.postJson("/api/v1/signatures/confirmation", "{\"token\": \"%s\"}".formatted(token));
  }

  /** Checks that the log names the start and the end of the outage, and has few other lines. */
  private static void requireOneLineEach(String said) {
    for (String line : List.of(BEGIN, END)) {
      assertEquals(1, count(said, line), line);
    }
    long traces = said.lines().filter(one -> one.contains("poolmgr.")).count();
    assertTrue(traces < 20, () -> traces + " lines of the pool");
    assertTimersLive(said);
    assertNobodyCalled(said);
  }

  /** Each readiness check notes the end of an outage. */
  private static Optional<Boolean> ended(Http http) {
    assertEquals(200, http.get(READY).status());
    String log = server.said();
    return Optional.of(count(log, BEGIN) == count(log, END)).filter(over -> over);
  }

  private static long count(String log, String line) {
    return log.lines().filter(one -> one.contains(line)).count();
  }

  private static void assertNobodyCalled(String said) {
    List<String> errors = said.lines().filter(one -> one.contains(" SEVERE ")).toList();
    assertEquals(List.of(), errors, "nobody has to be called for what passes in a minute");
  }

  private static void assertTimersLive(String said) {
    assertFalse(said.contains("Expunging timer"), "a timer was ended for good");
  }

  private static void requireProblem(String path, Answer answer) {
    answer.requireProblem(503);
    assertTrue(Integer.parseInt(answer.header("Retry-After")) > 0, path);
    assertTrue(answer.json().getString("type").endsWith("unavailable"), path);
  }

  /** A page of the last seconds may be in the cache; a fresh one cannot be made. */
  private static void requirePage(String path, Http http) {
    Answer answer =
        Await.until(
            "the end of the kept page " + path,
            () -> Optional.of(http.get(path)).filter(a -> a.status() != 200));
    assertEquals(503, answer.status(), path);
    assertFalse(answer.header("Retry-After").isEmpty(), path);
    assertTrue(answer.header("Content-Type").startsWith("text/html"), path);
    assertTrue(answer.body().contains(" lang=\"" + path.substring(1, 3) + "\" dir="), path);
    assertFalse(answer.body().contains("SQL"), path);
  }
}
