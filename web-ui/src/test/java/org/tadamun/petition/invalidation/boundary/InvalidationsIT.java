package org.tadamun.petition.invalidation.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.tadamun.petition.testing.ModerationWorld.because;
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
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.invalidation.control.InvalidationRun;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Rules that invalidate")
class InvalidationsIT {

  @Inject private InvalidationRun invalidationRun;
  @Inject private Invalidations invalidations;
  @Inject private ModerationWorld moderationWorld;
  @Inject private PetitionWorld petitionWorld;
  @Inject private World world;

  private PetitionView petition;
  private Api moderator;

  @BeforeEach
  void open() throws Exception {
    petition = petitionWorld.open();
    moderator = moderationWorld.moderator(petition);
  }

  private static JsonObjectBuilder object() {
    return Json.createObjectBuilder();
  }

  private static JsonObject rule(String condition, String text) {
    return object().add(condition, text).build();
  }

  private static JsonObject from(String country) {
    return object().add("countries", Json.createArrayBuilder().add(country)).build();
  }

  private Answer send(JsonObject rule, boolean dry) {
    JsonObject body =
        object().add("rule", rule).add("reason", "AUTOMATED").add("note", "odd").build();
    return moderator.post("/petitions/" + petition.slug() + "/invalidations?dryRun=" + dry, body);
  }

  private long found(JsonObject rule) {
    return send(rule, true).require(200).json().getJsonNumber("count").longValue();
  }

  private String propose(JsonObject rule) {
    return tagged(send(rule, false).require(201)).json().getString("id");
  }

  private void approve(String id) throws Exception {
    Acting.as(moderationWorld.colleague(petition), () -> invalidations.approve(id));
    invalidationRun.run();
  }

  private JsonObject state(String id) {
    return tagged(moderator.get("/invalidations/" + id).require(200)).json();
  }

  private static Answer tagged(Answer answer) {
    assertEquals('"' + answer.json().get("version").toString() + '"', answer.header("ETag"));
    return answer;
  }

  private Answer decide(String id, String decision) {
    return moderator.post("/invalidations/" + id + "/" + decision, JsonValue.EMPTY_JSON_OBJECT);
  }

  private void stands(Map<String, Long> expected) {
    assertEquals(expected, tallied(petition));
    assertEquals(
        expected.values().stream().mapToLong(Long::longValue).sum(),
        moderationWorld.recount(petition));
  }

  @Test
  @DisplayName("A preview shows the number by country and masked names, and changes nothing")
  void preview() {
    moderationWorld.confirmed(petition, "Mickey", "example.org", "VA");
    moderationWorld.confirmed(petition, "Zara", "example.org", "SE");
    Answer answer = send(rule("nameContains", "MÍCKEY"), true).require(200);
    JsonObject seen = answer.json();
    assertEquals(1, seen.getInt("count"));
    JsonObject country = seen.getJsonArray("countries").getJsonObject(0);
    assertEquals("VA", country.getString("country"));
    assertEquals(1, country.getInt("count"));
    assertEquals("M… K…", seen.getJsonArray("examples").getJsonObject(0).getString("name"));
    assertFalse(answer.body().contains("Mickey"), answer.body());
    assertEquals(List.of(), items(petition, "/corrections"));
    assertEquals(Set.of(), listed(""));
    stands(Map.of("SE", 1L, "VA", 1L));
  }

  @Test
  @DisplayName(
      "R2 R5: a rule is approved by another person, run, logged in public and undone exactly")
  void wholeLife() throws Exception {
    long first = moderationWorld.confirmed(petition, "VA");
    long second = moderationWorld.confirmed(petition, "VA");
    long third = moderationWorld.confirmed(petition, "VA");
    moderationWorld.confirmed(petition, "SE");
    String id = propose(from("VA"));
    stands(Map.of("SE", 1L, "VA", 3L));
    decide(id, "approval").requireProblem(ProblemType.FORBIDDEN);
    approve(id);
    JsonObject done = state(id);
    assertEquals("DONE", done.getString("state"));
    assertEquals(3, done.getInt("invalidated"));
    assertEquals("odd", done.getString("note"));
    stands(Map.of("SE", 1L));
    JsonObject line = items(petition, "/corrections").getFirst();
    assertEquals("INVALIDATION", line.getString("kind"));
    assertEquals("AUTOMATED", line.getString("reason"));
    assertEquals("VA", line.getString("country"));
    assertEquals(-3, line.getInt("change"));

    // One was reverted and invalidated by hand, so it does not belong to the rule any more.
    String path = "/signatures/" + first + "/commands/";
    moderator.post(path + "revert", JsonValue.EMPTY_JSON_OBJECT).require(200);
    moderator.post(path + "invalidate", because("OFFENSIVE")).require(200);
    tagged(decide(id, "reversal").require(200));
    invalidationRun.run();
    assertEquals("REVERTED", state(id).getString("state"));
    assertEquals(2, state(id).getInt("reverted"));
    stands(Map.of("SE", 1L, "VA", 2L));
    assertEquals(SignatureState.INVALIDATED, moderationWorld.signature(first).state());
    assertEquals(SignatureState.CONFIRMED, moderationWorld.signature(second).state());
    assertEquals(SignatureState.CONFIRMED, moderationWorld.signature(third).state());
    assertEquals(Map.of("VA", -1L), corrected(petition));
    assertEquals(
        List.of(
            "invalidation.proposed PROPOSED AUTOMATED 3",
            "invalidation.approved RUNNING AUTOMATED 3",
            "invalidation.done DONE AUTOMATED 3",
            "invalidation.reverted REVERTING AUTOMATED 3",
            "invalidation.restored REVERTED AUTOMATED 2"),
        world.audit("invalidation", id).stream()
            .map(entry -> entry.action() + " " + entry.to())
            .toList());
  }

  @Test
  @DisplayName("R3 R5: held signatures come back held, and withdrawn ones stay withdrawn")
  void heldAndWithdrawn() throws Exception {
    long held = moderationWorld.confirmed(petition, "VA");
    moderator
        .post("/signatures/" + held + "/commands/hold", JsonValue.EMPTY_JSON_OBJECT)
        .require(200);
    String address = World.unique("signer") + "@example.org";
    long leaving = moderationWorld.pending(petition, "Zara", address, "VA");
    JsonObject token = object().add("token", petitionWorld.token(address)).build();
    Api.anonymous().post("/signatures/confirmation", token).require(200);
    String id = propose(from("VA"));
    moderationWorld.confirmed(petition, "VA");
    approve(id);
    stands(Map.of("VA", 1L));
    Api.anonymous().post("/signatures/self/withdrawal", token).require(200);
    decide(id, "reversal").require(200);
    invalidationRun.run();
    assertEquals(SignatureState.HELD, moderationWorld.signature(held).state());
    assertEquals(SignatureState.WITHDRAWN, moderationWorld.signature(leaving).state());
    assertEquals(1, state(id).getInt("reverted"));
    stands(Map.of("VA", 1L));
  }

  @Test
  @DisplayName("A rule finds by mail domain, repeated name, burst, and other data of the signature")
  void conditions() {
    for (int i = 0; i < 3; i++) {
      moderationWorld.confirmed(petition, "Zara", "spam.example", "VA");
    }
    moderationWorld.confirmed(petition, "ZARA", "gmail.com", "VA");
    moderationWorld.confirmed(petition, "Ömer", "gmail.com", "SE");
    assertEquals(3, found(rule("mailDomain", "Spam.Example")));
    assertEquals(2, found(rule("mailDomain", "googlemail.com")));
    assertEquals(4, found(object().add("sameNameMoreThan", 3).build()));
    assertEquals(0, found(object().add("sameNameMoreThan", 4).build()));
    assertEquals(4, found(object().add("burstMoreThan", 3).add("burstMinutes", 1440).build()));
    assertEquals(0, found(object().add("burstMoreThan", 4).add("burstMinutes", 1440).build()));
    assertEquals(1, found(rule("nameEquals", "omer khan")));
    assertEquals(5, found(rule("language", "en")));
    assertEquals(5, found(rule("visibility", "ANONYMOUS")));
    assertEquals(5, found(rule("signedFrom", "2020-01-01T00:00:00Z")));
    assertEquals(0, found(rule("confirmedTo", "2020-01-01T00:00:00Z")));
    for (String none :
        new String[] {"medium", "campaign", "referrer", "locality", "organisation"}) {
      assertEquals(0, found(rule(none, "none")), none);
    }
    JsonObject both = object().add("mailDomain", "gmail.com").add("nameContains", "zar").build();
    assertEquals(1, found(both));
  }

  @Test
  @DisplayName("Rules without conditions, that match nothing or are malformed are refused")
  void refusals() throws Exception {
    moderationWorld.confirmed(petition, "SE");
    String path = "/petitions/" + petition.slug() + "/invalidations";
    JsonObject everybody = object().add("rule", JsonValue.EMPTY_JSON_OBJECT).build();
    moderator.post(path, everybody).requireProblem(ProblemType.INVALID).requireField("rule", null);
    send(from("VA"), false).requireProblem(ProblemType.INVALID).requireField("rule", "VA");
    send(rule("mailDomain", "not one"), true)
        .requireProblem(ProblemType.INVALID)
        .requireField("rule.mailDomain", "not one");
    for (boolean dry : new boolean[] {true, false}) {
      send(from("UK"), dry)
          .requireProblem(ProblemType.INVALID)
          .requireField("rule.countries", null);
      JsonObject other = object().add("country", "SE").add("language", "en").build();
      send(other, dry).requireProblem(ProblemType.INVALID).requireField("rule.country", "SE");
    }
    JsonObject reasonless = object().add("rule", from("SE")).build();
    moderator
        .post(path, reasonless)
        .requireProblem(ProblemType.INVALID)
        .requireField("reason", null);
    moderator
        .post(path + "?dryRun=perhaps", reasonless)
        .requireProblem(ProblemType.INVALID)
        .requireField("dryRun", "perhaps");
    moderator.post(path + "?dryRun=true", reasonless).require(200);
    Api.anonymous().post(path, reasonless).requireProblem(ProblemType.UNAUTHENTICATED);
    Api.anonymous().get(path).requireProblem(ProblemType.UNAUTHENTICATED);
    moderator.get("/invalidations/none").requireProblem(ProblemType.NOT_FOUND);
    for (String decision : new String[] {"approval", "cancellation", "reversal"}) {
      decide("none", decision).requireProblem(ProblemType.NOT_FOUND);
    }
    String id = propose(from("SE"));
    decide(id, "reversal").requireProblem(ProblemType.WRONG_STATE);
    decide(id, "cancellation").require(200);
    decide(id, "cancellation").requireProblem(ProblemType.WRONG_STATE);
    decide(id, "reversal").requireProblem(ProblemType.WRONG_STATE);
    stands(Map.of("SE", 1L));
  }

  @Test
  @DisplayName("A rule is refused to moderators of other campaigns")
  void foreign() throws Exception {
    moderationWorld.confirmed(petition, "SE");
    String id = propose(from("SE"));
    Api stranger = moderationWorld.moderator(petitionWorld.open());
    stranger.get("/invalidations/" + id).requireProblem(ProblemType.FORBIDDEN);
    stranger
        .post("/invalidations/" + id + "/approval", JsonValue.EMPTY_JSON_OBJECT)
        .requireProblem(ProblemType.FORBIDDEN);
    assertEquals(Set.of(id), listed(""));
  }

  private Answer list(String query) {
    return moderator.get("/petitions/" + petition.slug() + "/invalidations" + query);
  }

  private Set<String> listed(String query) {
    JsonObject page = list(query).require(200).json();
    return page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
        .map(item -> item.getString("id"))
        .collect(Collectors.toSet());
  }

  @Test
  @DisplayName("Rules are listed by state, and an unknown state is refused")
  void byState() {
    moderationWorld.confirmed(petition, "SE");
    String ended = propose(from("SE"));
    decide(ended, "cancellation").require(200);
    String waiting = propose(from("SE"));
    assertEquals(Set.of(waiting), listed("?state=PROPOSED"));
    assertEquals(Set.of(ended), listed("?state=CANCELLED"));
    assertEquals(Set.of(), listed("?state=DONE"));
    assertEquals(Set.of(ended, waiting), listed("?state="));
    list("?state=OPEN").requireProblem(ProblemType.INVALID).requireField("state", "OPEN");
  }
}
