package org.tadamun.endorsements.wall.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.boundary.EndorsementCommands;
import org.tadamun.endorsements.endorsement.boundary.EndorsementDraft;
import org.tadamun.endorsements.endorsement.boundary.EndorsementView;
import org.tadamun.endorsements.endorsement.entity.Capacity;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

/** Reads endorsements on every public path on which something could leak. */
@InServer
@DisplayName("Wall of endorsements")
class PublicEndorsementsIT extends AtTheDesk {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Campaigns campaigns;
  @Inject private EndorsementCommands commands;

  private final Api everybody = Api.anonymous().with("Accept", "*/*");
  private String list;

  @BeforeEach
  void open() {
    list = "/campaigns/" + desk.campaign().slug() + "/endorsements";
  }

  @Test
  @DisplayName("R1: figures R2: an endorsement under embargo is on no public path and in no figure")
  void embargo() throws Exception {
    String secret = World.unique("secret");
    Instant soon = Instant.now().plus(Duration.ofHours(1));
    endorsementWorld.published(
        desk, EndorsementDrafts.named(secret, EndorsementDrafts.embargoed(secret, soon)));
    assertNowhere(secret);
    assertEquals(0, published());
    assertEquals(0, items(list).size());

    String open = World.unique("open");
    Instant past = Instant.now().minus(Duration.ofHours(1));
    endorsementWorld.published(
        desk, EndorsementDrafts.named(open, EndorsementDrafts.embargoed(open, past)));
    for (String way : ways()) {
      assertTrue(everybody.get(way).require(200).body().contains(open), way);
    }
    assertNowhere(secret);
    assertEquals(1, published());
  }

  @Test
  @DisplayName(
      "R1: figures R1: only published endorsements are public; a pledge is told apart, not counted")
  void states() throws Exception {
    for (EndorsementState state : EndorsementState.values()) {
      if (state != EndorsementState.PUBLISHED) {
        String name = World.unique("hidden");
        EndorsementDraft draft = EndorsementDrafts.named(name, EndorsementDrafts.letter(name));
        endorsementWorld.bring(desk, endorsementWorld.invited(desk, draft), state);
        assertNowhere(name);
      }
    }
    JsonObject stats = stats();
    assertEquals(0, stats.getInt("published"));
    assertEquals(1, stats.getInt("pledged"));
    assertEquals(0, stats.getJsonObject("byCountry").size());
    assertEquals(0, stats.getJsonObject("byKind").size());
  }

  @Test
  @DisplayName(
      "R1: a withdrawn or unpublished endorsement is gone at once; withdrawn quotes are deleted")
  void withdrawn() throws Exception {
    String name = World.unique("gone");
    EndorsementView shown =
        endorsementWorld.published(
            desk, EndorsementDrafts.named(name, EndorsementDrafts.letter(name)));
    for (String way : ways()) {
      assertTrue(everybody.get(way).body().contains(name), way);
    }
    Acting.as(desk.anna(), () -> commands.unpublish(shown.id(), null, null));
    assertNowhere(name);
    Acting.as(desk.anna(), () -> commands.publish(shown.id(), null, null, null, null));
    assertEquals(1, published());
    Acting.as(desk.anna(), () -> commands.withdraw(shown.id(), null, null));
    assertNowhere(name);
    assertEquals(0, published());
    assertEquals(
        0L,
        em.createQuery(
                "select count(q) from Endorsement e join e.quotes q where e.publicId = :id",
                Long.class)
            .setParameter("id", shown.id())
            .getSingleResult());
  }

  @Test
  @DisplayName("R2: a public act is shown as reported with its source, a consent as verified")
  void basis() throws Exception {
    endorsementWorld.published(desk, EndorsementDrafts.letter());
    EndorsementView reported = endorsementWorld.in(desk, EndorsementState.APPROVED);
    Acting.as(
        desk.bilal(),
        () ->
            commands.publish(
                reported.id(), null, EndorsementDrafts.PUBLIC_ACT, EndorsementDrafts.REPORT, null));
    List<JsonObject> items = items(list);
    JsonObject newest = items.getFirst();
    assertEquals("PUBLIC_ACT", newest.getString("basis"));
    assertFalse(newest.getBoolean("verified"));
    assertEquals(
        "https://news.example.org/report", newest.getJsonObject("source").getString("url"));
    JsonObject agreed = items.getLast();
    assertEquals("CONSENT", agreed.getString("basis"));
    assertTrue(agreed.getBoolean("verified"));
    assertTrue(agreed.isNull("source"));
  }

  @Test
  @DisplayName("An item has neither evidence, consent, log, owner nor staff")
  void staffOnly() throws Exception {
    endorsementWorld.published(desk, EndorsementDrafts.letter());
    JsonObject item = items(list).getFirst();
    for (String field :
        List.of("evidence", "events", "consentText", "consentOn", "owner", "embargoUntil")) {
      assertFalse(item.containsKey(field), field);
    }
    assertFalse(item.toString().contains("staff:"), item.toString());
  }

  @Test
  @DisplayName("An item has the fields of the contract")
  void shape() throws Exception {
    endorsementWorld.published(desk, EndorsementDrafts.letter("Release him."));
    JsonObject item = items(list).getFirst();
    for (String field :
        List.of(
            "id",
            "endorser",
            "capacity",
            "displayRole",
            "displayOrganisation",
            "kind",
            "addressee",
            "state",
            "basis",
            "proof",
            "date",
            "source",
            "quotes")) {
      assertTrue(item.containsKey(field), field);
    }
    JsonObject endorser = item.getJsonObject("endorser");
    assertEquals("Union of Weavers", endorser.getJsonObject("name").getString("en"));
    assertEquals("ORGANISATION", endorser.getString("kind"));
    assertEquals("CA", endorser.getString("country"));
    assertEquals("PUBLISHED", item.getString("state"));
    assertEquals("PUBLIC_URL", item.getString("proof"));
    assertEquals("2020-11-20", item.getString("date"));
    JsonObject quote = item.getJsonArray("quotes").getJsonObject(0);
    assertEquals("en", quote.getString("language"));
    assertEquals("Release him.", quote.getString("text"));
    assertTrue(quote.isNull("translatedFrom"));
  }

  @Test
  @DisplayName("The wall can be narrowed by country, kind and language, and turned by pages")
  void filters() throws Exception {
    String swede = endorsementWorld.add(EndorsementDrafts.union("Vävare", "SE")).id();
    endorsementWorld.published(
        desk, swede, EndorsementDrafts.of(Capacity.FOR_ORGANISATION, EndorsementKind.RESOLUTION));
    for (int i = 0; i < 4; i++) {
      endorsementWorld.published(desk, EndorsementDrafts.letter());
    }
    endorsementWorld.published(desk, EndorsementDrafts.quotedIn("ar"));
    assertEquals(1, items(list + "?country=se").size());
    assertEquals(1, items(list + "?kind=RESOLUTION").size());
    assertEquals(1, items(list + "?lang=ar").size());
    assertEquals(5, items(list + "?country=CA&kind=LETTER&lang=en").size());
    assertEquals(0, items(list + "?country=BR").size());

    List<String> seen = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonObject page = everybody.get(list + "?limit=2" + cursor).require(200).json();
      page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
          .map(item -> item.getString("id"))
          .forEach(seen::add);
      cursor = page.isNull("next") ? null : "&cursor=" + page.getString("next");
    }
    assertEquals(6, seen.stream().distinct().count());
    assertEquals(6, seen.size());
  }

  @Test
  @DisplayName("R4: the CSV file has no cell that a spreadsheet would execute")
  void spreadsheet() throws Exception {
    endorsementWorld.published(
        desk,
        EndorsementDrafts.named(
            "=HYPERLINK(\"http://x\")", EndorsementDrafts.letter("@SUM(A1)\n\"twice\"")));
    endorsementWorld.published(
        desk, EndorsementDrafts.named("+49 Weavers", EndorsementDrafts.letter(" -2+3")));
    Answer file = everybody.get(list + ".csv").require(200);
    assertTrue(file.header("Content-Type").startsWith("text/csv"));
    String csv = file.body();
    assertTrue(csv.contains("\"'=HYPERLINK(\"\"http://x\"\")\""), csv);
    assertTrue(csv.contains("\"'@SUM(A1)\n\"\"twice\"\"\""), csv);
    assertTrue(csv.contains("\"'+49 Weavers\""), csv);
    assertTrue(csv.contains("\"' -2+3\""), csv);
    assertEquals(3, csv.split("\r\n").length, "a header and two rows");
  }

  @Test
  @DisplayName("The wall is closed at once when the campaign goes offline")
  void offline() throws Exception {
    endorsementWorld.published(desk, EndorsementDrafts.letter());
    for (String way : ways()) {
      everybody.get(way).require(200);
    }
    Acting.as(desk.anna(), () -> campaigns.takeOffline(desk.campaign().slug()));
    everybody.get(list).requireProblem(ProblemType.NOT_FOUND);
    everybody.get(list + ".csv").requireProblem(ProblemType.NOT_FOUND);
    for (String way : ways()) {
      everybody.get(way).require(404);
    }
  }

  private List<String> ways() {
    String slug = desk.campaign().slug();
    return List.of(
        list,
        list + "?country=CA&kind=LETTER&lang=en",
        list + ".csv",
        "//en/campaigns/" + slug + "/endorsements",
        "//en/campaigns/" + slug + "/endorsements?country=CA&kind=LETTER&lang=en");
  }

  private void assertNowhere(String word) {
    String slug = desk.campaign().slug();
    List<String> all = new ArrayList<>(ways());
    all.addAll(
        List.of(
            "/campaigns/" + slug,
            "/campaigns/" + slug + "/stats",
            "//en/campaigns/" + slug,
            "//ar/campaigns/" + slug + "/endorsements"));
    for (String way : all) {
      assertFalse(everybody.get(way).require(200).body().contains(word), way);
    }
  }

  private List<JsonObject> items(String path) {
    return everybody.get(path).require(200).items();
  }

  private JsonObject stats() {
    return everybody
        .get("/campaigns/" + desk.campaign().slug() + "/stats")
        .require(200)
        .json()
        .getJsonObject("endorsements");
  }

  private int published() {
    return stats().getInt("published");
  }
}
