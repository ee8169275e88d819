package org.tadamun.kernel.rest.control.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.testing.PassWorld;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("R8: Answer whose words are erased before it is kept")
class KeptMeanwhileIT {

  private static final String NAME = "Hall of Zara Khan";

  @Inject private Campaigns campaigns;
  @Inject private Keys keys;
  @Inject private PassWorld passWorld;
  @Inject private PetitionWorld petitionWorld;
  @Inject private IdempotencyPurge purge;
  @Inject private CallRows rows;

  private final String call = World.unique("call");
  private Api key;
  private Api once;
  private String list;
  private JsonObject hall;

  @BeforeEach
  void open() throws Exception {
    PetitionView petition = petitionWorld.open();
    key = keys.of(campaigns.byId(petition.campaignId()).orElseThrow(), Permission.PETITION_WRITE);
    once = key.with("Idempotency-Key", call);
    list = "/petitions/" + petition.slug() + "/event-passes";
    hall = Json.createObjectBuilder(passWorld.json(10)).add("name", NAME).build();
  }

  private String made() {
    return key.post(list, hall).require(201).json().getString("id");
  }

  private static String path(String id, String verb) {
    return "/event-passes/" + id + "/" + verb;
  }

  /** Erases the words while the call waits at the gate in this place; gives its answer. */
  private Answer meanwhile(String where, Supplier<String> erased, Supplier<Answer> sent) {
    Hurdle.Gate gate = Hurdle.Gate.named(call);
    once = once.with(where, call);
    CompletableFuture<Answer> first = CompletableFuture.supplyAsync(sent);
    gate.awaitCall();
    key.post(path(erased.get(), "erasure"), "").require(200);
    gate.open();
    once = key.with("Idempotency-Key", call);
    return first.join();
  }

  private static void requireErased(Answer again) {
    again.requireProblem(ProblemType.WRONG_STATE);
    assertFalse(again.body().contains("Zara"), again.body());
    assertTrue(again.json().getString("detail").contains("carried out"), again.body());
  }

  @Test
  @Timeout(120)
  @DisplayName(
      "R8: the first caller still gets words erased before its answer is kept; no repetition does")
  void changed() {
    String id = made();
    String revocation = path(id, "revocation");
    Answer first = meanwhile(Hurdle.WRITING, () -> id, () -> once.post(revocation, ""));
    assertTrue(first.require(200).body().contains(NAME), first.body());
    requireErased(once.post(revocation, ""));
    requireErased(once.post(revocation, ""));
    once.post(path(id, "erasure"), "").requireMistake("Idempotency-Key", null);
  }

  @Test
  @Timeout(120)
  @DisplayName(
      "R8: the words of a thing that the call has just made are not repeated after their erasure")
  void erasedAfterCreation() {
    Answer first = meanwhile(Hurdle.WRITING, this::newest, () -> once.post(list, hall));
    assertTrue(first.require(201).body().contains(NAME), first.body());
    requireErased(once.post(list, hall));
    assertEquals(1, key.get(list).json().getJsonArray("items").size());
  }

  private String newest() {
    return key.get(list).json().getJsonArray("items").getJsonObject(0).getString("id");
  }

  @Test
  @Timeout(120)
  @DisplayName("R8: an answer is not repeated if the words were erased before the call ran")
  void erasedBeforeCall() {
    String id = made();
    String revocation = path(id, "revocation");
    Answer first = meanwhile(Hurdle.GATE, () -> id, () -> once.post(revocation, ""));
    assertFalse(first.require(200).body().contains("Zara"), first.body());
    requireErased(once.post(revocation, ""));
  }

  @Test
  @DisplayName(
      "R8: a kept answer that the erasure missed is refused, and cleared by the next purge")
  void unseen() {
    String id = made();
    String revocation = path(id, "revocation");
    once.post(revocation, "").require(200);
    rows.eraseUnseen(id);
    requireErased(once.post(revocation, ""));
    assertTrue(rows.isTold(id));
    purge.run();
    assertFalse(rows.isTold(id));
    requireErased(once.post(revocation, ""));
  }

  @Test
  @DisplayName("R3 R8: the answer of the erasure itself and of a later call is repeated")
  void ofTheErasure() {
    String id = made();
    Answer first = once.post(path(id, "erasure"), "").require(200);
    Api later = key.with("Idempotency-Key", World.unique("later"));
    Answer revoked = later.post(path(id, "revocation"), "").require(200);
    requireReplayed(revoked, later.post(path(id, "revocation"), ""));
    purge.run();
    requireReplayed(first, once.post(path(id, "erasure"), ""));
    requireReplayed(revoked, later.post(path(id, "revocation"), ""));
  }

  private static void requireReplayed(Answer first, Answer again) {
    assertEquals("true", again.require(200).header("Idempotency-Replayed"), again.body());
    assertEquals(first.body(), again.body());
  }

  @Test
  @DisplayName("R8: an erasure is known for a day, as long as answers are kept, and then forgotten")
  void forgotten() {
    String id = made();
    key.post(path(id, "erasure"), "").require(200);
    rows.ageErasures(id, Duration.ofHours(23));
    purge.run();
    assertEquals(1, rows.erasures(id));
    rows.ageErasures(id, Duration.ofHours(25));
    purge.run();
    assertEquals(0, rows.erasures(id));
  }
}
