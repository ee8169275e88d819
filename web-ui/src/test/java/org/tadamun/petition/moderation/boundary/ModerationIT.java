package org.tadamun.petition.moderation.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.petition.testing.ModerationWorld.because;
import static org.tadamun.petition.testing.ModerationWorld.corrected;
import static org.tadamun.petition.testing.ModerationWorld.items;
import static org.tadamun.petition.testing.ModerationWorld.tallied;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.own.OwnPetition;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Decisions on single signatures")
class ModerationIT extends OwnPetition {

  private static final JsonObject NOTHING = JsonValue.EMPTY_JSON_OBJECT;

  @Inject private Moderation moderation;
  @Inject private ModerationWorld moderationWorld;

  private Api moderator;

  @BeforeEach
  void prepare() {
    moderator = moderationWorld.moderator(petition);
  }

  private Answer command(long id, String command, JsonObject body) {
    return moderator.post("/signatures/" + id + "/commands/" + command, body);
  }

  private void stands(Map<String, Long> expected) {
    assertEquals(expected, tallied(petition));
    assertEquals(
        expected.values().stream().mapToLong(Long::longValue).sum(),
        moderationWorld.recount(petition));
  }

  @Test
  @DisplayName(
      "R1 R4: correction R1: each decision moves the count by one, and is logged and audited")
  void thereAndBack() {
    long id = moderationWorld.confirmed(petition, "SE");
    moderationWorld.confirmed(petition, "GB");
    command(id, "hold", NOTHING).require(200);
    stands(Map.of("GB", 1L));
    assertEquals(Map.of("SE", -1L), corrected(petition));
    command(id, "release", NOTHING).require(200);
    stands(Map.of("GB", 1L, "SE", 1L));
    JsonObject gone = command(id, "invalidate", because("AUTOMATED")).require(200).json();
    assertEquals("INVALIDATED", gone.getString("state"));
    assertEquals(petition.slug(), gone.getString("petition"));
    stands(Map.of("GB", 1L));
    command(id, "revert", NOTHING).require(200);
    stands(Map.of("GB", 1L, "SE", 1L));
    assertEquals(Map.of(), corrected(petition));
    assertEquals(
        List.of("REVERSAL", "INVALIDATION", "RELEASE", "HOLD"),
        items(petition, "/corrections").stream().map(i -> i.getString("kind")).toList());
    assertEquals(
        List.of(
            "signature.held", "signature.released", "signature.invalidated", "signature.reverted"),
        world.audit("signature", Long.toString(id)).stream().map(AuditEntry::action).toList());
  }

  @Test
  @DisplayName(
      "R2 R11: a signer who confirms a held signature is told so, and it counts once released")
  void heldBeforeConfirmed() {
    String address = World.unique("signer") + "@example.org";
    long id = moderationWorld.pending(petition, "Zara", address, "SE");
    command(id, "hold", NOTHING).require(200);
    String token = petitionWorld.token(address);
    assertTrue(Site.get("/en/confirm/" + token).require(200).body().contains("<form"));
    JsonObject body = Json.createObjectBuilder().add("token", token).build();
    for (int i = 0; i < 2; i++) {
      JsonObject answer =
          Api.anonymous().post("/signatures/confirmation", body).require(200).json();
      assertEquals("HELD", answer.getString("status"));
    }
    stands(Map.of());
    assertFalse(Site.get("/en/confirm/" + token).require(200).body().contains("<form"));
    String own = Site.get("/en/my-signature/" + token).require(200).body();
    assertTrue(own.contains("Being looked at by a person"), own);
    assertTrue(own.contains("A person looks at this signature before it is counted"), own);
    command(id, "release", NOTHING).require(200);
    stands(Map.of("SE", 1L));
  }

  @Test
  @DisplayName("R2: releasing a signature that nobody confirmed does not count it")
  void releaseUnconfirmed() {
    long id = moderationWorld.pending(petition, "Zara", World.unique("z") + "@example.org", "SE");
    command(id, "hold", NOTHING).require(200);
    JsonObject released = command(id, "release", NOTHING).require(200).json();
    assertEquals("PENDING", released.getString("state"));
    stands(Map.of());
    assertEquals(List.of(), items(petition, "/corrections"));
  }

  @Test
  @DisplayName("R3: reverting the invalidation of a held signature leads back to held")
  void revertToHeld() {
    long id = moderationWorld.confirmed(petition, "SE");
    command(id, "hold", NOTHING).require(200);
    command(id, "invalidate", because("OFFENSIVE")).require(200);
    stands(Map.of());
    command(id, "revert", NOTHING).require(200);
    assertEquals(SignatureState.HELD, moderationWorld.signature(id).state());
    stands(Map.of());
    assertEquals(Map.of("SE", -1L), corrected(petition));
  }

  @Test
  @DisplayName("A command that does not fit is refused, with its field, and changes nothing")
  void refusals() {
    long id = moderationWorld.confirmed(petition, "SE");
    command(id, "release", NOTHING).requireProblem(ProblemType.WRONG_STATE);
    command(id, "revert", NOTHING).requireProblem(ProblemType.WRONG_STATE);
    command(id, "invalidate", NOTHING).requireMistake("reason", null);
    command(id, "invalidate", because("NONE")).requireMistake("reason", "NONE");
    JsonObject note = Json.createObjectBuilder().add("note", "odd").build();
    command(id, "hold", because("OTHER")).requireMistake("reason", null);
    for (String undoing : new String[] {"release", "revert"}) {
      command(id, undoing, note).requireMistake("note", null);
    }
    assertNull(moderationWorld.signature(id).ruling().note());
    command(id, "destroy", NOTHING).requireProblem(ProblemType.NOT_FOUND);
    command(0, "hold", NOTHING).requireProblem(ProblemType.NOT_FOUND);
    String path = "/signatures/" + id + "/commands/hold";
    Api.anonymous().post(path, NOTHING).requireProblem(ProblemType.UNAUTHENTICATED);
    stands(Map.of("SE", 1L));
    command(id, "hold", note).require(200);
    assertEquals("odd", moderationWorld.signature(id).ruling().note());
  }

  @Test
  @DisplayName("Unknown links of signers are answered as gone, not as commands of moderators")
  void pathsOfSigners() {
    JsonObject unknown = Json.createObjectBuilder().add("token", "none").build();
    for (String path : new String[] {"confirmation", "self/withdrawal", "self/erasure"}) {
      Api.anonymous().post("/signatures/" + path, unknown).requireProblem(ProblemType.GONE);
    }
  }

  @Test
  @DisplayName(
      "R5: a decision about several skips what it does not fit, and none may be in another country")
  void many() throws Exception {
    long first = moderationWorld.confirmed(petition, "SE");
    long second = moderationWorld.confirmed(petition, "GB");
    List<Long> both = List.of(second, first);
    Person anna = moderationWorld.colleague(petition);
    Decision test = new Decision(ModerationCommand.INVALIDATE, InvalidationReason.TEST, "ours");
    Person swede = world.person(Role.COORDINATOR, petition.campaignId(), "SE");
    Acting.refused(swede, Forbidden.class, () -> moderation.decideAll(petition.slug(), both, test));
    stands(Map.of("GB", 1L, "SE", 1L));
    assertEquals(
        1, Acting.as(swede, () -> moderation.decideAll(petition.slug(), List.of(first), test)));
    assertEquals(1, Acting.as(anna, () -> moderation.decideAll(petition.slug(), both, test)));
    stands(Map.of());
  }

  @Test
  @DisplayName(
      "R5: a decision about several does not show whether a number of another petition exists")
  void strangers() throws Exception {
    long signed = moderationWorld.confirmed(petition, "SE");
    PetitionView other = petitionWorld.open();
    Person stranger = moderationWorld.colleague(other);
    Decision hold = new Decision(ModerationCommand.HOLD, null, null);
    for (long number : new long[] {signed, signed + 1_000_000}) {
      List<Long> one = List.of(number);
      assertEquals(
          0, Acting.as(stranger, () -> moderation.decideAll(other.slug(), one, hold)), "as gone");
      Acting.refused(
          stranger, NotFound.class, () -> moderation.decideAll(petition.slug(), one, hold));
    }
    assertEquals(SignatureState.CONFIRMED, moderationWorld.signature(signed).state());
  }

  @Test
  @DisplayName("R5: staff of other campaigns get the answer for a missing signature")
  void foreign() throws Exception {
    long signed = moderationWorld.confirmed(petition, "SE");
    JsonObject none = JsonValue.EMPTY_JSON_OBJECT;
    Api foreign = moderationWorld.moderator(petitionWorld.open());
    for (long number : new long[] {signed, signed + 1_000_000}) {
      foreign
          .post("/signatures/" + number + "/commands/hold", none)
          .requireProblem(ProblemType.NOT_FOUND);
    }
    Decision hold = new Decision(ModerationCommand.HOLD, null, null);
    Person stranger = world.person(Role.COORDINATOR, world.liveCampaign().id(), null);
    Acting.refused(stranger, NotFound.class, () -> moderation.decide(signed, hold));
    Person briton = world.person(Role.COORDINATOR, petition.campaignId(), "GB");
    Acting.refused(briton, Forbidden.class, () -> moderation.decide(signed, hold));
    assertEquals(SignatureState.CONFIRMED, moderationWorld.signature(signed).state());
  }

  @Test
  @DisplayName("R5: a decision about several is taken even if one of them does not exist any more")
  void gone() throws Exception {
    long stays = moderationWorld.confirmed(petition, "SE");
    long gone = stays + 1_000_000;
    Person anna = moderationWorld.colleague(petition);
    Decision test = new Decision(ModerationCommand.INVALIDATE, InvalidationReason.TEST, "ours");
    List<Long> both = List.of(gone, stays);
    assertEquals(1, Acting.as(anna, () -> moderation.decideAll(petition.slug(), both, test)));
    assertEquals(0, Acting.as(anna, () -> moderation.decideAll(petition.slug(), both, test)));
    assertEquals(SignatureState.INVALIDATED, moderationWorld.signature(stays).state());
    assertEquals(
        0, Acting.as(anna, () -> moderation.decideAll(petition.slug(), List.of(gone), test)));
    stands(Map.of());
  }

  @Test
  @DisplayName("correction R3: publicsite.petition R3: the public page of the log names nobody")
  void publicPage() {
    long id = moderationWorld.confirmed(petition, "SE");
    command(id, "invalidate", because("WRONG_COUNTRY")).require(200);
    for (String language : new String[] {"en", "ar", "ur", "fr", "es", "de"}) {
      String path = "/" + language + "/petitions/" + petition.slug();
      String page = Site.get(path + "/corrections").require(200).body();
      assertFalse(page.contains("Zara"), page);
      assertFalse(page.contains("petition.corrections"), page);
      assertTrue(Site.get(path + "/countries").require(200).body().contains("/corrections\""));
    }
    String english = Site.get("/en/petitions/" + petition.slug() + "/corrections").body();
    assertTrue(english.contains("Wrong country") && english.contains("−1"), english);
  }

  @Test
  @DisplayName("The public log has pages, and refuses a malformed cursor")
  void pages() {
    for (String country : new String[] {"SE", "GB", "CA"}) {
      long id = moderationWorld.confirmed(petition, country);
      command(id, "invalidate", because("DUPLICATE")).require(200);
    }
    String path = "/petitions/" + petition.slug() + "/corrections?limit=2";
    JsonObject first = Api.anonymous().get(path).require(200).json();
    assertEquals(2, first.getJsonArray("items").size());
    JsonObject rest =
        Api.anonymous().get(path + "&cursor=" + first.getString("next")).require(200).json();
    assertEquals(1, rest.getJsonArray("items").size());
    assertTrue(rest.isNull("next"));
    Api.anonymous().get(path + "&cursor=zzz").requireProblem(ProblemType.INVALID);
    Api.anonymous().get("/petitions/none/corrections").requireProblem(ProblemType.NOT_FOUND);
  }
}
