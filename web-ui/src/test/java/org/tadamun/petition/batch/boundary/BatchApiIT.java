package org.tadamun.petition.batch.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.own.OwnPetition;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.lock.Await;

@InServer
@DisplayName("Batches in the API")
class BatchApiIT extends OwnPetition {

  private static final String WHY = "{\"reason\": \"Counted twice\"}";

  @Inject private Campaigns campaigns;
  @Inject private Keys keys;

  private Api first;
  private Api second;

  @BeforeEach
  void prepare() {
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    first = keys.of(campaign, Permission.PETITION_WRITE);
    second = keys.of(campaign, Permission.PETITION_WRITE);
  }

  private String list() {
    return "/petitions/" + petition.slug() + "/batches";
  }

  private Answer submit(JsonObject body) {
    return first.post(list(), body);
  }

  private String submitted(String country, int number) {
    Answer answer = submit(BatchWorld.json(country, number).build()).require(201);
    return "/batches/" + answer.json().getString("id");
  }

  /** Waits for the figure: public figures may be five seconds old. */
  private void awaitBySource(String source, int expected) {
    JsonObject counts =
        Await.until(
            expected + " of " + source,
            () ->
                Optional.of(BatchWorld.counts(petition))
                    .filter(now -> now.getJsonObject("bySource").getInt(source) == expected));
    assertEquals(expected, counts.getInt("total"));
  }

  @Test
  @DisplayName(
      "R2 R3: a key enters a batch, another key checks it, and it counts until it is withdrawn")
  void life() {
    Answer created = submit(BatchWorld.json("CA", 250).build()).require(201);
    assertNotNull(created.header("Location"));
    JsonObject batch = created.json();
    assertEquals("SUBMITTED", batch.getString("state"));
    assertEquals("CA", batch.getString("country"));
    assertFalse(batch.getJsonObject("evidence").getBoolean("kept"));
    String path = "/batches/" + batch.getString("id");
    assertEquals(created.header("ETag"), first.get(path).require(200).header("ETag"));
    awaitBySource("PARTNER", 0);
    first.post(path + "/check", "").requireProblem(ProblemType.FORBIDDEN);
    Answer checked = second.post(path + "/check", "").require(200);
    assertEquals("CHECKED", checked.json().getString("state"));
    assertTrue(checked.json().getString("checkedBy").startsWith("key:"));
    awaitBySource("PARTNER", 250);
    first.post(path + "/withdrawal", WHY).require(200);
    awaitBySource("PARTNER", 0);
  }

  @Test
  @DisplayName("A batch without an organisation gets that of the key; an empty name is refused")
  void ownOrganisation() {
    LocalizedText name = campaigns.byId(petition.campaignId()).orElseThrow().owner().name();
    JsonObject unnamed = BatchWorld.json("CA", 250).addNull("organisation").build();
    assertEquals(
        name.in(name.sourceLanguage()),
        submit(unnamed).require(201).json().getString("organisation"));
    submit(BatchWorld.json("CA", 250).add("organisation", " ").build())
        .requireMistake("organisation", null);
  }

  @Test
  @DisplayName("R5: the refusal of a wrong transition names the state and the verb")
  void wrongStates() {
    String path = submitted("CA", 250);
    second.post(path + "/rejection", WHY).require(200);
    for (String verb : new String[] {"check", "rejection", "withdrawal"}) {
      Answer refused = second.post(path + "/" + verb, verb.equals("check") ? "" : WHY);
      refused.requireProblem(ProblemType.WRONG_STATE);
      String detail = refused.json().getString("detail");
      assertTrue(detail.contains("REJECTED"), detail);
      assertTrue(detail.contains(verb.replaceAll("(ion|al)$", "")), detail);
    }
    // A wrong state is refused before a reason is asked for.
    second.post(path + "/rejection", "{}").requireProblem(ProblemType.WRONG_STATE);
    second.post(path + "/withdrawal", "{}").requireProblem(ProblemType.WRONG_STATE);
  }

  @Test
  @DisplayName(
      "R9: a rejection or withdrawal without a reason is refused, with the field \"reason\"")
  void reasons() {
    String path = submitted("CA", 250);
    for (String verb : new String[] {"/rejection", "/withdrawal"}) {
      second.post(path + verb, "{\"reason\": \" \"}").requireMistake("reason", null);
    }
  }

  @Test
  @DisplayName("A check with an entity tag of another version is refused as stale")
  void versions() {
    String path = submitted("CA", 250);
    second.with("If-Match", "\"99\"").post(path + "/check", "").requireProblem(ProblemType.STALE);
    second
        .with("If-Match", "\"98\", \"99\"")
        .post(path + "/check", "")
        .requireProblem(ProblemType.STALE);
    String tag = second.get(path).header("ETag");
    second.with("If-Match", "\"99\", W/" + tag).post(path + "/check", "").require(200);
  }

  @Test
  @DisplayName(
      "R12: erasing the evidence of a batch removes file name and names; number and hash stay")
  void erasure() {
    String path = submitted("CA", 250);
    String erasure = path + "/evidence-erasure";
    first.with("If-Match", "\"99\"").post(erasure, "").requireProblem(ProblemType.STALE);
    Api stranger = keys.of(world.campaign(), Permission.PETITION_WRITE);
    stranger.post(erasure, "").requireProblem(ProblemType.FORBIDDEN);
    Api.anonymous().post(erasure, "").requireProblem(ProblemType.UNAUTHENTICATED);
    first.post("/batches/none/evidence-erasure", "").requireProblem(ProblemType.NOT_FOUND);
    JsonObject before = first.get(path).require(200).json();
    assertEquals("Zara Khan", before.getString("countedBy"));
    String tag = first.get(path).header("ETag");
    Answer erased = first.with("If-Match", tag).post(erasure, "").require(200);
    assertEquals(first.get(path).header("ETag"), erased.header("ETag"));
    JsonObject left = erased.json();
    assertEquals("", left.getString("countedBy"));
    assertEquals("", left.getJsonObject("evidence").getString("fileName"));
    assertEquals(
        before.getJsonObject("evidence").getString("sha256"),
        left.getJsonObject("evidence").getString("sha256"));
    assertEquals(250, left.getInt("number"));
    assertEquals("SUBMITTED", left.getString("state"));
    Answer again = second.post(erasure, "").require(200);
    assertEquals(erased.header("ETag"), again.header("ETag"));
    assertEquals(left, again.json());
  }

  @Test
  @DisplayName(
      "The list of batches has pages, begins with the newest, and is filtered by state and country")
  void pages() {
    for (int i = 1; i <= 5; i++) {
      submitted(i % 2 == 0 ? "SE" : "CA", i);
    }
    second.post(submitted("SE", 6) + "/check", "").require(200);
    List<Integer> numbers = new ArrayList<>();
    String cursor = "";
    int pages = 0;
    do {
      JsonObject page = first.get(list() + "?limit=4&cursor=" + cursor).require(200).json();
      numbers.addAll(numbers(page));
      cursor = page.isNull("next") ? null : page.getString("next");
      pages++;
    } while (cursor != null);
    assertEquals(2, pages);
    assertEquals(List.of(6, 5, 4, 3, 2, 1), numbers);
    JsonObject some = first.get(list() + "?state=SUBMITTED&country=SE").require(200).json();
    assertEquals(List.of(4, 2), numbers(some));
  }

  private static List<Integer> numbers(JsonObject page) {
    return page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
        .map(item -> item.getInt("number"))
        .toList();
  }

  @Test
  @DisplayName("Batches are refused to keys of other campaigns and to callers without a key")
  void keysOfOthers() {
    String path = submitted("CA", 250);
    Api stranger = keys.of(world.campaign(), Permission.PETITION_WRITE);
    stranger.get(path).requireProblem(ProblemType.FORBIDDEN);
    stranger.get(list()).requireProblem(ProblemType.FORBIDDEN);
    stranger.post(path + "/check", "").requireProblem(ProblemType.FORBIDDEN);
    Api.anonymous().post(path + "/check", "").requireProblem(ProblemType.UNAUTHENTICATED);
    second.get("/batches/none").requireProblem(ProblemType.NOT_FOUND);
    second.get("/petitions/none/batches").requireProblem(ProblemType.NOT_FOUND);
  }
}
