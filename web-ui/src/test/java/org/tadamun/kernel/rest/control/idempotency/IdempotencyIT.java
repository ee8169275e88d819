package org.tadamun.kernel.rest.control.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.testing.RotationWorld;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("POST with an Idempotency-Key")
class IdempotencyIT extends LiveCampaign {

  private static final String HEADER = "Idempotency-Key";
  private static final String REPLAYED = "Idempotency-Replayed";
  private static final String PATH = "/addressees";

  @Inject private Keys keys;
  @Inject private CallRows rows;
  @Inject private IdempotencyPurge purge;
  @Inject private RotationWorld rotationWorld;

  private Api integrator;
  private Instant start;

  @BeforeEach
  void open() {
    integrator = keyed(keys.of(campaign, Permission.ADDRESSEE_WRITE));
    start = rows.now();
  }

  private static Api keyed(Api api) {
    return api.with(HEADER, World.unique("call"));
  }

  private JsonObject embassy(String name) {
    return Json.createObjectBuilder()
        .add("campaign", campaign.slug())
        .add("kind", "EMBASSY")
        .add("name", Json.createObjectBuilder().add("en", name).add("ar", "سفارة"))
        .add("hostCountry", "GB")
        .add("timeZone", "Europe/London")
        .build();
  }

  private Answer add(Api api) {
    return api.post(PATH, embassy("Embassy"));
  }

  private Answer requireFirst(Answer answer) {
    assertNull(answer.require(201).header(REPLAYED));
    return answer;
  }

  private static Answer requireReplay(Answer first, Answer again) {
    assertEquals("true", again.require(first.status()).header(REPLAYED));
    assertEquals(first.body(), again.body());
    for (String header : List.of("Location", "ETag", "Content-Type")) {
      assertEquals(first.header(header), again.header(header), header);
    }
    return again;
  }

  private static void requireRunning(Answer answer) {
    answer.requireProblem(ProblemType.WRONG_STATE);
    assertEquals("2", answer.header("Retry-After"));
  }

  private static void requireUnknown(Answer answer) {
    answer.requireProblem(ProblemType.WRONG_STATE);
    assertNull(answer.header("Retry-After"));
    assertTrue(answer.json().getString("detail").contains("not known"), answer.body());
  }

  private void requireMade(int count) {
    assertEquals(count, rows.addressees(campaign.id()));
  }

  @Test
  @DisplayName("R3: a repeated call runs once and gets the same answer")
  void replay() {
    Answer first = requireFirst(add(integrator));
    requireReplay(first, add(integrator));
    requireReplay(first, add(integrator));
    requireMade(1);
    requireFirst(add(keyed(integrator)));
    requireMade(2);
  }

  @Test
  @DisplayName("R3: the same answer is repeated after a change of the master key")
  void rotated() {
    rotationWorld.status();
    rotationWorld.finish();
    Answer first = requireFirst(add(integrator));
    rotationWorld.rotate();
    rotationWorld.finish();
    requireReplay(first, add(integrator));
  }

  @Test
  @DisplayName("R3: the key of another call is refused; the call may run with a new key")
  void conflict() {
    requireFirst(add(integrator));
    Answer refused = integrator.post(PATH, embassy("Consulate"));
    refused.requireMistake(HEADER, null);
    requireMade(1);
    requireFirst(keyed(integrator).post(PATH, embassy("Consulate")));
  }

  @Test
  @DisplayName("R1: a key with blanks or of more than 255 characters is refused")
  void impossible() {
    for (String key : List.of("two words", "x".repeat(256))) {
      add(integrator.with(HEADER, key)).requireMistake(HEADER, key);
    }
    requireMade(0);
  }

  @Test
  @DisplayName("R1: the same key of another caller is another call")
  void scope() {
    String chosen = World.unique("shared");
    Api other = keys.of(campaign, Permission.ADDRESSEE_WRITE).with(HEADER, chosen);
    Answer first = requireFirst(add(integrator.with(HEADER, chosen)));
    Answer second = requireFirst(add(other));
    assertNotEquals(first.header("Location"), second.header("Location"));
    requireReplay(second, add(other));
    requireMade(2);
  }

  @Test
  @DisplayName("R1: the header is ignored without an API key and for other methods than POST")
  void others() {
    Api anybody = Api.anonymous().with(HEADER, "not even possible");
    for (int i = 0; i < 2; i++) {
      assertNull(anybody.post("/ping", "{}").require(200).header(REPLAYED));
    }
    add(anybody).requireProblem(ProblemType.UNAUTHENTICATED);
    integrator.with(HEADER, "two words").get("/campaigns").require(200);
  }

  @Test
  @DisplayName("R2: a repetition during the call is told to come later, and then gets the answer")
  void running() {
    Hurdle.Gate gate = Hurdle.Gate.named(campaign.slug());
    CompletableFuture<Answer> first =
        CompletableFuture.supplyAsync(() -> add(integrator.with(Hurdle.GATE, campaign.slug())));
    gate.awaitCall();
    requireRunning(add(integrator));
    integrator.post(PATH, embassy("Consulate")).requireProblem(ProblemType.INVALID);
    gate.open();
    requireReplay(requireFirst(first.join()), add(integrator));
    requireMade(1);
  }

  @Test
  @DisplayName("R2: of eight calls at once exactly one runs")
  void together() {
    List<CompletableFuture<Answer>> sent =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> add(integrator), Thread::startVirtualThread))
            .toList();
    List<Answer> answers = sent.stream().map(CompletableFuture::join).toList();
    List<Answer> run =
        answers.stream().filter(a -> a.status() == 201 && a.header(REPLAYED) == null).toList();
    assertEquals(1, run.size(), answers::toString);
    for (Answer answer : answers) {
      if (answer.status() == 201 && answer != run.getFirst()) {
        requireReplay(run.getFirst(), answer);
      } else if (answer.status() != 201) {
        requireRunning(answer);
      }
    }
    requireMade(1);
    requireReplay(run.getFirst(), add(integrator));
  }

  @Test
  @DisplayName("R4: a call may be repeated after a failure or a refusal")
  void freed() {
    for (int status : new int[] {403, 409, 429, 500, 503}) {
      add(integrator.with(Hurdle.STATUS, Integer.toString(status))).require(status);
    }
    integrator.post(PATH, "{\"campaign\": \"none\"}").requireProblem(ProblemType.INVALID);
    integrator.post(PATH + "?again", embassy("Embassy")).requireMistake("again", null);
    requireMade(0);
    requireReplay(requireFirst(add(integrator)), add(integrator));
    requireMade(1);
  }

  @Test
  @DisplayName(
      "R5: a call whose outcome is unknown does not run again, even if the first one ends late")
  void unknown() {
    Hurdle.Gate gate = Hurdle.Gate.named(campaign.slug());
    CompletableFuture<Answer> first =
        CompletableFuture.supplyAsync(() -> add(integrator.with(Hurdle.GATE, campaign.slug())));
    gate.awaitCall();
    rows.age(start, Duration.ofSeconds(60));
    requireUnknown(add(integrator));
    requireUnknown(add(integrator));
    requireMade(0);
    gate.open();
    requireReplay(requireFirst(first.join()), add(integrator));
  }

  @Test
  @DisplayName(
      "R3: a kept answer is forgotten after a day, with the purge of the timer and without it")
  void forgotten() {
    Answer first = requireFirst(add(integrator));
    rows.age(start, Duration.ofHours(23));
    requireReplay(first, add(integrator));
    requireMade(1);
    rows.age(start.minus(Duration.ofDays(1)), Duration.ofHours(1));
    requireFirst(add(integrator));
    requireMade(2);
    // Checked when it is made old: the timer may purge it before the next line.
    assertTrue(rows.age(start, Duration.ofHours(25)) > 0);
    Instant yesterday = rows.now().minus(Duration.ofDays(1));
    purge.run();
    assertEquals(0, rows.olderThan(yesterday));
    requireFirst(add(integrator));
  }

  @Test
  @DisplayName("R6: kept answers are encrypted, however long they are")
  void encrypted() {
    Api editor = keyed(keys.of(campaign, Permission.CAMPAIGN_WRITE));
    JsonObjectBuilder texts = Json.createObjectBuilder();
    for (String language : List.of("en", "fr", "de", "es")) {
      texts.add(language, "Free our colleague. ".repeat(140));
    }
    JsonObject request =
        Json.createObjectBuilder()
            .add("slug", World.unique("campaign"))
            .add("owner", campaign.owner().slug())
            .add("title", Json.createObjectBuilder().add("en", "A campaign"))
            .add("case", texts)
            .add("languages", Json.createArrayBuilder().add("en"))
            .add("timeZone", "Europe/London")
            .build();
    Answer first = requireFirst(editor.post("/campaigns", request));
    assertTrue(first.body().length() > 8000, "longer than one part");
    List<String> kept = rows.answers(start);
    assertTrue(kept.size() > 1);
    assertFalse(kept.toString().contains("colleague"));
    requireReplay(first, editor.post("/campaigns", request));
  }

  @Test
  @DisplayName("A question about a file, which changes nothing, is answered each time anew")
  void questions() {
    for (int i = 0; i < 2; i++) {
      Answer answer =
          integrator.send(
              "POST",
              "/snapshots/verification",
              BodyPublishers.ofByteArray(new byte[] {1, 2, 3}),
              "application/octet-stream");
      assertNull(answer.require(200).header(REPLAYED));
    }
  }
}
