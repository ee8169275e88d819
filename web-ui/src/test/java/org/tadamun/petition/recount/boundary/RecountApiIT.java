package org.tadamun.petition.recount.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.rest.boundary.Cursor;
import org.tadamun.petition.recount.entity.Finding;
import org.tadamun.petition.recount.entity.Recount;
import org.tadamun.petition.tally.entity.SignatureSource;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;

@InServer
@DisplayName("Recounts in the API")
class RecountApiIT extends FourEyes {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Campaigns campaigns;
  @Inject private Clock clock;
  @Inject private Keys keys;
  @Inject private ModerationWorld moderationWorld;
  @Inject private TallyWorld tallyWorld;
  @Inject private TimeMachine timeMachine;

  private Api api;
  private String path;

  @BeforeEach
  void hand() {
    api = moderationWorld.with(petition, Permission.PETITION_MODERATE);
    path = "/petitions/" + petition.slug() + "/recounts";
  }

  @Test
  @DisplayName(
      "R1 R2: a moderator runs a recount, which has both numbers of each figure that differs")
  void findings() {
    api.get(path + "/latest").requireProblem(ProblemType.NOT_FOUND);
    tallyWorld.sign(petition, "SE");
    assertTrue(api.post(path, "").require(200).json().getJsonArray("findings").isEmpty());
    tallyWorld.drift(petition, "ONLINE", "SE", +2);
    JsonObject run = api.post(path, "").require(200).json();
    JsonObject found = run.getJsonArray("findings").getJsonObject(0);
    assertEquals("ONLINE", found.getString("source"));
    assertEquals("SE", found.getString("country"));
    assertEquals(3, found.getInt("tally"));
    assertEquals(1, found.getInt("recounted"));
    JsonObject latest = api.get(path + "/latest").require(200).json();
    assertEquals(run.getJsonArray("findings"), latest.getJsonArray("findings"));
    tallyWorld.drift(petition, "ONLINE", "SE", -2);
    api.post(path, "").require(200);
    latest = api.get(path + "/latest").require(200).json();
    assertTrue(latest.getJsonArray("findings").isEmpty());
    JsonObject earlier = api.get(path + "/" + run.getString("id")).require(200).json();
    assertEquals(run.getJsonArray("findings"), earlier.getJsonArray("findings"));
    assertEquals("petition.recounted", world.audit("petition", petition.slug()).getLast().action());
  }

  @Test
  @DisplayName("R6: a recount is read by its id, with its own correction only")
  void byId() throws Exception {
    tallyWorld.sign(petition, "SE");
    tallyWorld.drift(petition, "ONLINE", "SE", +2);
    String first = path + "/" + api.post(path, "").require(200).json().getString("id");
    JsonObject why = Json.createObjectBuilder().add("reason", "Changed by hand").build();
    api.post(first + "/correction", why).require(200);
    api.post(first + "/correction/rejection", "").require(200);
    String second = path + "/" + api.post(path, "").require(200).json().getString("id");
    JsonObject corrected = api.get(first).require(200).json().getJsonObject("correction");
    assertEquals("REJECTED", corrected.getString("state"));
    JsonObject none = api.get(second).require(200).json();
    assertTrue(!none.containsKey("correction") || none.isNull("correction"), none::toString);
    api.get(path + "/nothing").requireProblem(ProblemType.NOT_FOUND);
    String other = petitionWorld.open(campaigns.byId(petition.campaignId()).orElseThrow()).slug();
    String elsewhere = first.replace(petition.slug(), other);
    api.get(elsewhere).requireProblem(ProblemType.NOT_FOUND);
  }

  private List<JsonObject> listed(String query) {
    JsonObject page = api.get(path + query).require(200).json();
    return page.getJsonArray("items").getValuesAs(JsonObject.class);
  }

  private JsonObject differing(int drift) {
    tallyWorld.drift(petition, "ONLINE", "SE", drift);
    return api.post(path, "").require(200).json();
  }

  @Test
  @DisplayName(
      "R10: recounts that found a difference are listed, newest first, also once all agree")
  void list() {
    tallyWorld.sign(petition, "SE");
    api.post(path, "").require(200);
    assertEquals(List.of(), listed(""));
    String first = differing(+2).getString("id");
    String second = differing(+1).getString("id");
    assertTrue(differing(-3).getJsonArray("findings").isEmpty());
    assertEquals(
        List.of(second, first), listed("").stream().map(one -> one.getString("id")).toList());
    JsonObject found = listed("").getFirst().getJsonArray("findings").getJsonObject(0);
    assertEquals(4, found.getInt("tally"));
    assertEquals(1, found.getInt("recounted"));
    JsonObject page = api.get(path + "?limit=1").require(200).json();
    JsonObject rest = listed("?limit=1&cursor=" + page.getString("next")).getFirst();
    assertEquals(first, rest.getString("id"));
    for (String position : List.of("none", "\u0000", "a".repeat(22))) {
      api.get(path + "?cursor=" + Cursor.encode(position)).requireMistake("cursor", null);
    }
    api.get(path + "?limit=0").requireMistake("limit", null);
    api.get("/petitions/none/recounts?limit=0").requireProblem(ProblemType.NOT_FOUND);
  }

  private Recount written(Duration ahead, Finding finding) {
    Instant now = clock.instant();
    Recount recount = new Recount(petition.id(), List.of(finding), 0, now.plus(ahead));
    timeMachine.inTransaction(() -> em.persist(recount));
    return recount;
  }

  @Test
  @DisplayName("R10: recounts that only repeat a difference, or lie in the future, are not listed")
  void foundItself() {
    Finding finding = new Finding(1, SignatureSource.ONLINE, "SE", 3, 1);
    Recount found = written(Duration.ofHours(-2), finding);
    written(Duration.ofHours(-1), finding.again());
    written(Duration.ofHours(2), new Finding(1, SignatureSource.ONLINE, "SE", 3, 1));
    assertEquals(
        List.of(found.publicId()), listed("").stream().map(one -> one.getString("id")).toList());
  }

  @Test
  @DisplayName("Recounts are refused to keys without the permission, of others, and without a key")
  void scopes() {
    api.post(path, "").require(200);
    for (Api other :
        new Api[] {
          moderationWorld.with(petition, Permission.PETITION_WRITE),
          keys.of(world.campaign(), Permission.PETITION_MODERATE)
        }) {
      other.post(path, "").requireProblem(ProblemType.FORBIDDEN);
      other.get(path).requireProblem(ProblemType.FORBIDDEN);
      other.get(path + "/latest").requireProblem(ProblemType.FORBIDDEN);
      other.get(path + "/any").requireProblem(ProblemType.FORBIDDEN);
    }
    Api.anonymous().post(path, "").requireProblem(ProblemType.UNAUTHENTICATED);
    Api.anonymous().get(path).requireProblem(ProblemType.UNAUTHENTICATED);
    Api.anonymous().get(path + "/latest").requireProblem(ProblemType.UNAUTHENTICATED);
    Api.anonymous().get(path + "/any").requireProblem(ProblemType.UNAUTHENTICATED);
    api.post("/petitions/none/recounts", "").requireProblem(ProblemType.NOT_FOUND);
    api.get("/petitions/none/recounts/latest").requireProblem(ProblemType.NOT_FOUND);
  }
}
