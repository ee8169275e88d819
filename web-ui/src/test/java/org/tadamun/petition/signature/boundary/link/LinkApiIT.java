package org.tadamun.petition.signature.boundary.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.control.upkeep.ExpiryRun;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.petition.testing.own.OwnPetition;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Mailed links by the API")
class LinkApiIT extends OwnPetition {

  private static final String CONFIRMATION = "/signatures/confirmation";
  private static final String SELF = "/signatures/self";

  @Inject private Campaigns campaigns;
  @Inject private Keys keys;
  @Inject private ModerationWorld moderationWorld;
  @Inject private Petitions petitions;
  @Inject private ExpiryRun expiry;
  @Inject private TimeMachine time;

  private long id;
  private String token;

  @BeforeEach
  void sign() {
    String address = World.unique("noor") + "@example.org";
    id = moderationWorld.pending(petition, "Noor", address, "SE");
    token = petitionWorld.token(address);
  }

  private JsonObjectBuilder body() {
    return Json.createObjectBuilder().add("token", token);
  }

  private Answer post(String path) {
    return Api.anonymous().post(path, body().build());
  }

  private static Answer confirm(String any) {
    return Api.anonymous().post(CONFIRMATION, Json.createObjectBuilder().add("token", any).build());
  }

  private static Answer notKept(Answer answer) {
    assertEquals("no-store", answer.header("Cache-Control"));
    return answer;
  }

  @Test
  @DisplayName("R9: no answer to a link may be cached, not even a refusal")
  void notKept() {
    Api owner = Api.anonymous().with("X-Signature-Token", token);
    notKept(owner.get(SELF).require(200));
    notKept(owner.get(SELF + "/data").require(200));
    notKept(post(CONFIRMATION).require(200));
    notKept(post(SELF).require(200));
    notKept(post(SELF + "/data").require(200));
    notKept(Api.anonymous().patch(SELF, body().add("language", "en").build()).require(200));
    notKept(post(SELF + "/withdrawal").require(200));
    notKept(post(CONFIRMATION).requireProblem(ProblemType.GONE));
    notKept(post(SELF + "/erasure").require(200));
    notKept(owner.get(SELF).requireProblem(ProblemType.GONE));
    notKept(Api.anonymous().post(SELF, "{}").requireProblem(ProblemType.INVALID));
  }

  @Test
  @DisplayName("R9: an answer with personal data is not stored for an idempotency key")
  void notRepeated() {
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    Api key =
        keys.of(campaign, Permission.SIGNATURE_READ).with("Idempotency-Key", World.unique("call"));
    String before = key.post(SELF + "/data", body().build()).require(200).body();
    assertTrue(before.contains("noor"), before);
    Answer again = key.post(SELF + "/data", body().build()).require(200);
    assertNull(again.header("Idempotency-Replayed"));
    post(SELF + "/erasure").require(200);
    key.post(SELF + "/data", body().build()).requireProblem(ProblemType.GONE);
  }

  @Test
  @DisplayName("R9: choices need no If-Match, and are refused as stale with an outdated ETag")
  void seen() {
    String read = post(SELF).require(200).header("ETag");
    Api owner = Api.anonymous();
    assertEquals(
        read, owner.with("X-Signature-Token", token).get(SELF).require(200).header("ETag"));
    JsonObject hidden = body().add("visibility", "ADDRESSEE").build();
    Answer chosen = owner.with("If-Match", read).patch(SELF, hidden).require(200);
    assertFalse(read.equals(chosen.header("ETag")), read);
    JsonObject back = body().add("visibility", "ANONYMOUS").build();
    for (String stale : new String[] {read, "\"stale\""}) {
      owner.with("If-Match", stale).patch(SELF, back).requireProblem(ProblemType.STALE);
      owner.with("If-Match", stale).post(SELF, back).requireProblem(ProblemType.STALE);
    }
    assertEquals(chosen.header("ETag"), post(SELF).require(200).header("ETag"));
    owner.with("If-Match", "*").patch(SELF, back).require(200);
    owner.patch(SELF, hidden).require(200);
  }

  @Test
  @DisplayName("white space that was copied with a token is ignored")
  void copied() {
    confirm(" " + token + "\n").require(200);
    String around = " " + token + " ";
    Api.anonymous().with("X-Signature-Token", around).get(SELF).require(200);
  }

  @Test
  @DisplayName("R9: POST reads the same as GET")
  void reads() {
    Api owner = Api.anonymous().with("X-Signature-Token", token);
    assertEquals(owner.get(SELF).require(200).body(), post(SELF).require(200).body());
    assertEquals(
        owner.get(SELF + "/data").require(200).body(), post(SELF + "/data").require(200).body());
    post(SELF + "/withdrawal").require(200);
    assertEquals("WITHDRAWN", post(SELF).require(200).json().getString("state"));
  }

  @Test
  @DisplayName("R9: POST takes one or several choices, and answers with them")
  void chooses() {
    post(CONFIRMATION).require(200);
    JsonObject hidden =
        Api.anonymous()
            .post(SELF, body().add("visibility", "ANONYMOUS").build())
            .require(200)
            .json()
            .getJsonObject("signer");
    assertEquals("ANONYMOUS", hidden.getString("visibility"));
    JsonObject both =
        Api.anonymous()
            .post(SELF, body().add("visibility", "ADDRESSEE").add("language", "fr").build())
            .require(200)
            .json()
            .getJsonObject("signer");
    assertEquals("ADDRESSEE", both.getString("visibility"));
    assertEquals("fr", both.getString("language"));
    assertEquals(both, post(SELF).require(200).json().getJsonObject("signer"));
    assertEquals(1, petitionWorld.recount(petition.id()));
  }

  @Test
  @DisplayName("R9: POST refuses wrong choices at their field and changes nothing")
  void mistakes() {
    String before = post(SELF).require(200).body();
    Api.anonymous()
        .post(SELF, body().add("language", "klingonese").build())
        .requireMistake("language", "klingonese");
    Api.anonymous()
        .post(SELF, body().add("visibility", "MAYBE").build())
        .requireMistake("visibility", "MAYBE");
    assertEquals(before, post(SELF).require(200).body());
    post(SELF + "/withdrawal").require(200);
    Api.anonymous()
        .post(SELF, body().add("language", "fr").build())
        .requireProblem(ProblemType.GONE);
  }

  @Test
  @DisplayName("R2: a missing token is refused at its field, and an unknown one is gone")
  void token() {
    for (String path :
        new String[] {
          CONFIRMATION, SELF, SELF + "/data", SELF + "/withdrawal", SELF + "/erasure"
        }) {
      for (String none : new String[] {"{}", "{\"token\": \"\"}", "{\"token\": null}"}) {
        Api.anonymous().post(path, none).requireMistake("token", null);
      }
      for (String odd :
          new String[] {"x", "x".repeat(43), "x".repeat(65), "x".repeat(5_000), "ä ö/..%00<b>"}) {
        JsonObject sent = Json.createObjectBuilder().add("token", odd).build();
        Answer gone = Api.anonymous().post(path, sent).requireProblem(ProblemType.GONE);
        assertFalse(gone.body().contains(odd + '"'), path);
        assertTellsNothing(gone);
      }
    }
  }

  @Test
  @DisplayName("R2: a missing token header is refused by its name, and an unknown token is gone")
  void header() {
    String header = "X-Signature-Token";
    for (String path : new String[] {SELF, SELF + "/data"}) {
      notKept(Api.anonymous().get(path)).requireMistake(header, null);
      for (String odd : new String[] {"x", "x".repeat(43), "x".repeat(5_000)}) {
        Api other = Api.anonymous().with(header, odd);
        assertTellsNothing(other.get(path).requireProblem(ProblemType.GONE));
      }
    }
  }

  @Test
  @DisplayName("R8: an expired link tells where to sign again, in the caller's language")
  void expired() {
    time.age(id, Duration.ofDays(15));
    assertTellsWhere(post(CONFIRMATION), "en");
    expiry.run();
    assertTellsWhere(post(CONFIRMATION), "en");
    Api arabic = Api.anonymous().with("Accept-Language", "ar");
    assertTellsWhere(arabic.post(CONFIRMATION, body().build()), "ar");
  }

  @Test
  @DisplayName(
      "R7: the link of a withdrawn signature tells where to sign again, and nothing personal")
  void withdrawn() {
    post(SELF + "/withdrawal").require(200);
    assertTellsWhere(post(CONFIRMATION), "en");
    assertTellsWhere(Api.anonymous().patch(SELF, body().add("language", "fr").build()), "en");
  }

  @Test
  @DisplayName("R10: a link tells nothing once all is erased, or while the campaign is offline")
  void nowhere() throws Exception {
    post(SELF + "/withdrawal").require(200);
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    Acting.as(moderationWorld.colleague(petition), () -> campaigns.takeOffline(campaign.slug()));
    assertTellsNothing(post(CONFIRMATION).requireProblem(ProblemType.GONE));
    post(SELF + "/erasure").require(200);
    assertTellsNothing(post(CONFIRMATION).requireProblem(ProblemType.GONE));
  }

  @Test
  @DisplayName("R8: an expired link does not tell where to sign while the petition is paused")
  void notNow() throws Exception {
    time.age(id, Duration.ofDays(15));
    Acting.as(
        moderationWorld.colleague(petition),
        () -> petitions.pause(petition.slug(), petition.version()));
    assertTellsNothing(post(CONFIRMATION).requireProblem(ProblemType.GONE));
  }

  private void assertTellsWhere(Answer answer, String language) {
    JsonObject problem = answer.requireProblem(ProblemType.GONE).json();
    JsonObject where = problem.getJsonObject("petition");
    assertEquals(Set.of("slug", "url"), where.keySet());
    assertEquals(petition.slug(), where.getString("slug"));
    String url = where.getString("url");
    assertTrue(url.endsWith("/" + language + "/petitions/" + petition.slug()), url);
    assertEquals("<" + url + ">; rel=\"related\"", answer.header("Link"));
    assertFalse(answer.body().contains("Noor"), answer.body());
    assertFalse(answer.body().contains("@"), answer.body());
  }

  /** Checks that the answer tells nothing except where all open petitions are. */
  private static void assertTellsNothing(Answer gone) {
    String pages = System.getProperty("tadamun.base-url") + "/en/";
    assertEquals("<" + pages + ">; rel=\"related\"", gone.header("Link"));
    assertEquals(
        Set.of("type", "title", "status", "detail", "instance", "errors"), gone.json().keySet());
    assertEquals(confirm("x".repeat(43)).json().keySet(), gone.json().keySet());
  }
}
