package org.tadamun.petition.invalidation.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.petition.testing.ModerationWorld.corrected;
import static org.tadamun.petition.testing.ModerationWorld.items;
import static org.tadamun.petition.testing.ModerationWorld.tallied;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.correctionlog.boundary.CorrectionFilter;
import org.tadamun.petition.correctionlog.boundary.CorrectionLists;
import org.tadamun.petition.correctionlog.boundary.CorrectionOrigin;
import org.tadamun.petition.invalidation.control.InvalidationRun;
import org.tadamun.petition.invalidation.entity.InvalidationRule;
import org.tadamun.petition.invalidation.entity.RuleVerb;
import org.tadamun.petition.recount.boundary.Recounts;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Rules that hold or release signatures")
class HeldByRuleIT extends FourEyes {

  @Inject private CorrectionLists log;
  @Inject private InvalidationRun run;
  @Inject private Invalidations invalidations;
  @Inject private ModerationWorld moderationWorld;
  @Inject private Recounts recounts;
  @Inject private Signatures signatures;

  private Api moderator;

  @BeforeEach
  void key() {
    moderator = moderationWorld.moderator(petition);
  }

  private static JsonObjectBuilder object() {
    return Json.createObjectBuilder();
  }

  private static JsonObject from(String country) {
    return object().add("countries", Json.createArrayBuilder().add(country)).build();
  }

  private static JsonObject named(String name) {
    return object().add("nameContains", name).build();
  }

  private Answer send(String verb, JsonObject rule, boolean dry) {
    JsonObject body = object().add("verb", verb).add("rule", rule).add("note", "odd").build();
    return moderator.post("/petitions/" + petition.slug() + "/invalidations?dryRun=" + dry, body);
  }

  private String done(String verb, JsonObject rule) {
    String id = send(verb, rule, false).require(201).json().getString("id");
    run.run();
    assertEquals("DONE", one(id).getString("state"));
    return id;
  }

  private JsonObject one(String id) {
    return moderator.get("/invalidations/" + id).require(200).json();
  }

  private Answer decide(String id, String decision) {
    return moderator.post("/invalidations/" + id + "/" + decision, JsonValue.EMPTY_JSON_OBJECT);
  }

  private JsonObject undone(String id) {
    decide(id, "reversal").require(200);
    run.run();
    JsonObject undone = one(id);
    assertEquals("REVERTED", undone.getString("state"));
    return undone;
  }

  private void byHand(long id, String command) {
    moderator
        .post("/signatures/" + id + "/commands/" + command, JsonValue.EMPTY_JSON_OBJECT)
        .require(200);
  }

  private SignatureState state(long id) {
    return moderationWorld.signature(id).state();
  }

  private void stands(Map<String, Long> expected) throws Exception {
    assertEquals(expected, tallied(petition));
    assertEquals(
        expected.values().stream().mapToLong(Long::longValue).sum(),
        moderationWorld.recount(petition));
    assertEquals(List.of(), Acting.as(anna, () -> recounts.run(petition.slug())).findings());
  }

  private List<String> audited(String id) {
    return world.audit("invalidation", id).stream()
        .map(entry -> entry.action() + " " + entry.to())
        .toList();
  }

  @Test
  @DisplayName("R14 R15: one person's rule holds signatures, and undoing it releases exactly these")
  void hold() throws Exception {
    long first = moderationWorld.confirmed(petition, "VA");
    long second = moderationWorld.confirmed(petition, "VA");
    moderationWorld.confirmed(petition, "SE");
    String address = World.unique("signer") + "@example.org";
    long waiting = moderationWorld.pending(petition, "Zara", address, "VA");
    JsonObject seen = send("HOLD", from("VA"), true).require(200).json();
    assertEquals(3, seen.getInt("count"));
    assertEquals(1, seen.getInt("unconfirmed"));
    assertEquals(2, seen.getJsonArray("countries").getJsonObject(0).getInt("count"));
    JsonObject begun = send("HOLD", from("VA"), false).require(201).json();
    assertEquals("HOLD", begun.getString("verb"));
    assertEquals("RUNNING", begun.getString("state"));
    assertNull(begun.getString("approvedBy", null));
    assertNull(begun.getString("reason", null));
    String id = begun.getString("id");
    decide(id, "approval").requireProblem(ProblemType.WRONG_STATE);
    run.run();
    JsonObject done = one(id);
    assertEquals("DONE", done.getString("state"));
    assertEquals(3, done.getInt("invalidated"));
    assertEquals(1, done.getInt("unconfirmed"));
    stands(Map.of("SE", 1L));
    JsonObject line = items(petition, "/corrections").getFirst();
    assertEquals("HOLD", line.getString("kind"));
    assertEquals("REVIEW", line.getString("reason"));
    assertEquals(-2, line.getInt("change"));
    assertEquals(SignatureState.HELD, signatures.confirm(petitionWorld.token(address)).status());
    // One is released and held by hand, so it does not belong to the rule any more.
    byHand(first, "release");
    byHand(first, "hold");
    assertEquals(2, undone(id).getInt("reverted"));
    assertEquals(SignatureState.HELD, state(first));
    assertEquals(SignatureState.CONFIRMED, state(second));
    assertEquals(SignatureState.CONFIRMED, state(waiting), "his word was kept");
    stands(Map.of("SE", 1L, "VA", 2L));
    assertEquals(
        List.of(
            "rule-hold.begun RUNNING 3",
            "rule-hold.done DONE 3, UNCONFIRMED 1",
            "rule-hold.reverted REVERTING 3",
            "rule-hold.restored REVERTED 2"),
        audited(id));
    assertEquals(
        CorrectionOrigin.RULE,
        Acting.as(anna, () -> log.at(petition.slug(), CorrectionFilter.ALL, 0, 25)).stream()
            .filter(one -> id.equals(one.originId()))
            .findFirst()
            .orElseThrow()
            .origin());
  }

  @Test
  @DisplayName(
      "R14 R15: one person's rule releases held signatures, and undoing it holds exactly these")
  void release() throws Exception {
    long real = moderationWorld.confirmed(petition, "Omar", "example.org", "VA");
    long other = moderationWorld.confirmed(petition, "VA");
    String address = World.unique("signer") + "@example.org";
    long waiting = moderationWorld.pending(petition, "Omar", address, "VA");
    done("HOLD", from("VA"));
    stands(Map.of());
    JsonObject seen = send("RELEASE", named("omar"), true).require(200).json();
    assertEquals(2, seen.getInt("count"));
    assertEquals(1, seen.getInt("unconfirmed"));
    assertEquals(1, seen.getJsonArray("countries").getJsonObject(0).getInt("count"));
    String id = done("RELEASE", named("omar"));
    assertEquals(2, one(id).getInt("invalidated"));
    assertEquals(1, one(id).getInt("unconfirmed"));
    stands(Map.of("VA", 1L));
    assertEquals(Map.of("VA", -1L), corrected(petition));
    assertEquals(SignatureState.CONFIRMED, state(real));
    assertEquals(SignatureState.HELD, state(other));
    assertEquals(SignatureState.PENDING, state(waiting), "as if nobody had held him");
    assertEquals(2, undone(id).getInt("reverted"));
    stands(Map.of());
    assertEquals(SignatureState.HELD, state(real));
    assertEquals(SignatureState.HELD, signatures.confirm(petitionWorld.token(address)).status());
    assertEquals(
        List.of(
            "rule-release.begun RUNNING 2",
            "rule-release.done DONE 2, UNCONFIRMED 1",
            "rule-release.reverted REVERTING 2",
            "rule-release.restored REVERTED 2"),
        audited(id));
    done("RELEASE", from("VA"));
    stands(Map.of("VA", 3L));
    assertEquals(Map.of("VA", 1L), corrected(petition), "one had not counted before");
  }

  @Test
  @DisplayName("R15: a signature held after the order is not released")
  void heldLater() throws Exception {
    long before = moderationWorld.confirmed(petition, "VA");
    long after = moderationWorld.confirmed(petition, "VA");
    byHand(before, "hold");
    String id = send("RELEASE", from("VA"), false).require(201).json().getString("id");
    byHand(after, "hold");
    run.run();
    assertEquals(1, one(id).getInt("invalidated"));
    assertEquals(SignatureState.CONFIRMED, state(before));
    assertEquals(SignatureState.HELD, state(after));
    stands(Map.of("VA", 1L));
  }

  @Test
  @DisplayName("A rule about event passes is refused to keys, and allowed to staff")
  void byPass() throws Exception {
    long id = moderationWorld.confirmed(petition, "SE");
    JsonObject asked = object().add("byPass", false).build();
    for (String verb : List.of("HOLD", "RELEASE")) {
      for (boolean dry : new boolean[] {true, false}) {
        String said = send(verb, asked, dry).requireProblem(ProblemType.FORBIDDEN).body();
        assertTrue(said.contains("No API key may do this"), said);
      }
    }
    InvalidationRule rule = InvalidationRule.of(Map.of("byPass", "false"));
    InvalidationDraft draft = new InvalidationDraft(RuleVerb.HOLD, rule, null, null);
    assertEquals(1L, Acting.as(anna, () -> invalidations.preview(petition.slug(), draft)).count());
    assertEquals(SignatureState.CONFIRMED, state(id));
  }

  @Test
  @DisplayName("Rules that match nothing, have an unknown verb or a reason are refused")
  void refusals() throws Exception {
    long id = moderationWorld.confirmed(petition, "SE");
    send("RELEASE", from("SE"), false).requireMistake("rule", null);
    byHand(id, "hold");
    send("HOLD", from("SE"), false).requireMistake("rule", null);
    for (boolean dry : new boolean[] {true, false}) {
      send("KEEP", from("SE"), dry).requireMistake("verb", null);
    }
    String path = "/petitions/" + petition.slug() + "/invalidations";
    JsonObject because =
        object().add("verb", "HOLD").add("rule", from("SE")).add("reason", "TEST").build();
    moderator.post(path, because).requireMistake("reason", null);
    JsonObject pass = object().add("byPass", "perhaps").build();
    send("RELEASE", pass, true).requireMistake("rule.byPass", "perhaps");
    JsonObject fine = object().add("verb", "RELEASE").add("rule", from("SE")).build();
    Api.anonymous().post(path, fine).requireProblem(ProblemType.UNAUTHENTICATED);
    moderationWorld.reader(petition).post(path, fine).requireProblem(ProblemType.FORBIDDEN);
    assertEquals(SignatureState.HELD, state(id));
    assertTrue(moderator.get(path).require(200).json().getJsonArray("items").isEmpty());
  }
}
