package org.tadamun.kernel.rest.control.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
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
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.imports.boundary.ImportLists;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("R7: Upload of a file with an Idempotency-Key")
class RepeatedFileIT extends FourEyes {

  private static final String HEADER = "Idempotency-Key";
  private static final String REPLAYED = "Idempotency-Replayed";

  @Inject private CallRows rows;
  @Inject private Campaigns campaigns;
  @Inject private ImportLists lists;
  @Inject private ImportWorld importWorld;
  @Inject private Keys keys;

  private final String file = ImportWorld.people(2, "GB");
  private Api plain;
  private Api once;
  private Instant start;

  @BeforeEach
  void keys() {
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    plain = keys.of(campaign, Permission.PETITION_WRITE);
    once = plain.with(HEADER, World.unique("call"));
    start = rows.now();
  }

  private Answer send(Api api, String more, String content) {
    String path = "/imports/signatures?organisation=LabourStart&petition=" + petition.slug() + more;
    return api.send("POST", path, BodyPublishers.ofString(content), "text/csv");
  }

  private void requireMade(int imports) throws Exception {
    assertEquals(imports, importWorld.as(anna, () -> lists.count(petition.slug())));
  }

  private static Answer requireFirst(Answer answer) {
    assertNull(answer.require(202).header(REPLAYED));
    return answer;
  }

  private static void requireReplay(Answer first, Answer again) {
    assertEquals("true", again.require(202).header(REPLAYED));
    assertEquals(first.body(), again.body());
    assertEquals(first.header("Location"), again.header("Location"));
    assertEquals(first.header("ETag"), again.header("ETag"));
    assertEquals(first.header("Content-Language"), again.header("Content-Language"));
  }

  private static void requireOther(Answer answer) {
    answer.requireMistake(HEADER, null);
  }

  @Test
  @DisplayName("An import and a dry run are made once and get the same answer when repeated")
  void replay() throws Exception {
    Api trial = plain.with(HEADER, World.unique("call"));
    String tested = ImportWorld.people(5_000, "GB");
    Answer dryRun = requireFirst(send(trial, "&dryRun=true", tested));
    Answer first = requireFirst(send(once, "", file));
    for (int i = 0; i < 2; i++) {
      requireReplay(dryRun, send(trial, "&dryRun=true", tested));
      requireReplay(first, send(once, "", file));
    }
    requireMade(2);
    send(plain, "", file).requireProblem(ProblemType.WRONG_STATE);
    Answer tried = requireFirst(send(plain, "&dryRun=true", file));
    assertNotEquals(tried.body(), requireFirst(send(plain, "&dryRun=true", file)).body());
  }

  @Test
  @DisplayName("Another file or other parameters under the same key are refused")
  void otherFile() throws Exception {
    Answer first = requireFirst(send(once, "", file));
    requireOther(send(once, "", ImportWorld.people(2, "GB")));
    requireOther(send(once, "", file + "\r\n"));
    requireOther(send(once, "", ""));
    requireOther(send(once, "&country=GB", file));
    requireOther(once.post("/imports/" + first.json().getString("id") + "/start", ""));
    requireReplay(first, send(once, "", file));
    requireMade(1);
  }

  @Test
  @DisplayName("The same key may be used again after a refusal or a failure")
  void freed() throws Exception {
    send(once, "", "a,b\r\nc,d\r\n").requireProblem(ProblemType.INVALID);
    send(once.with(Hurdle.STATUS, "503"), "", file).require(503);
    requireReplay(requireFirst(send(once, "", file)), send(once, "", file));
    assertTrue(
        send(once.with(HEADER, "two words"), "", file)
            .requireProblem(ProblemType.INVALID)
            .body()
            .contains(HEADER));
  }

  @Test
  @DisplayName(
      "A repetition is told to come later for 15 minutes; then the outcome counts as unknown")
  void running() throws Exception {
    Hurdle.Gate gate = Hurdle.Gate.named(petition.slug());
    CompletableFuture<Answer> first =
        CompletableFuture.supplyAsync(
            () -> send(once.with(Hurdle.GATE, petition.slug()), "", file));
    gate.awaitCall();
    for (Duration age : List.of(Duration.ZERO, Duration.ofMinutes(14))) {
      rows.age(start, age);
      Answer later = send(once, "", file);
      later.requireProblem(ProblemType.WRONG_STATE);
      assertEquals("30", later.header("Retry-After"));
      start = start.minus(age);
    }
    requireOther(send(once, "&dryRun=true", file));
    rows.age(start, Duration.ofMinutes(1));
    Answer unknown = send(once, "", file);
    unknown.requireProblem(ProblemType.WRONG_STATE);
    assertNull(unknown.header("Retry-After"));
    gate.open();
    requireReplay(requireFirst(first.join()), send(once, "", file));
    requireMade(1);
  }

  @Test
  @DisplayName("Of eight uploads at once exactly one is imported")
  void together() throws Exception {
    List<CompletableFuture<Answer>> sent =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> send(once, "", file), Thread::startVirtualThread))
            .toList();
    List<Answer> answers = sent.stream().map(CompletableFuture::join).toList();
    List<Answer> taken =
        answers.stream().filter(a -> a.status() == 202 && a.header(REPLAYED) == null).toList();
    assertEquals(1, taken.size(), answers::toString);
    for (Answer answer : answers) {
      if (answer.status() != 202) {
        answer.requireProblem(ProblemType.WRONG_STATE);
      }
    }
    requireReplay(taken.getFirst(), send(once, "", file));
    requireMade(1);
  }
}
