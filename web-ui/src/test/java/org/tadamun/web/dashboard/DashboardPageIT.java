package org.tadamun.web.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.parliament.boundary.ParliamentaryActs;
import org.tadamun.endorsements.parliament.entity.ActDetails;
import org.tadamun.endorsements.parliament.entity.ActKind;
import org.tadamun.endorsements.parliament.entity.ActState;
import org.tadamun.endorsements.parliament.entity.Chamber;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.endorsements.testing.Desk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.endorsements.testing.EndorsementWorld;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.api.ContractWorld;
import org.tadamun.web.api.Scene;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The dashboard")
class DashboardPageIT {

  private static final Pattern TILE =
      Pattern.compile("(?s)<a\\b[^>]*id=\"tile-([a-z-]+)\"[^>]*href=\"([^\"]+)\"[^>]*>(.*?)</a>");
  private static final Pattern ROW = Pattern.compile("<tr data-ri=");
  private static final Pattern CURRENT =
      Pattern.compile("<a\\b(?=[^>]*class=\"nav-link\")[^>]*aria-current=\"true\"");

  @Inject private AsSystem system;
  @Inject private ContractWorld contractWorld;
  @Inject private EndorsementWorld endorsementWorld;
  @Inject private ModerationWorld moderationWorld;
  @Inject private ParliamentaryActs acts;
  @Inject private Petitions petitions;
  @Inject private PetitionWorld petitionWorld;
  @Inject private Visitors visitors;
  @Inject private World world;

  private Scene scene;
  private Visitor coordinator;

  @BeforeEach
  void begin() throws Exception {
    scene = contractWorld.scene(petitionWorld.open(world.campaignAmidTheDay()));
    coordinator = visitors.coordinator(scene.campaign());
    PetitionView petition = petitions.bySlug(scene.petition()).orElseThrow();
    moderationWorld.confirmed(petition, "SE");
    moderationWorld.confirmed(petition, "GB");
    long campaign = scene.campaign().id();
    system.run(() -> acts.create(campaign, question("A plan", null), null, false));
    system.run(
        () ->
            acts.create(
                campaign, question("Asked", EndorsementDrafts.REPORT), ActState.TABLED, false));
    moderationWorld.pending(petition, "Omar", World.unique("omar") + "@example.org", "SE");
  }

  /** Details of a question; without a source only staff can see it. */
  private static ActDetails question(String title, Source source) {
    return new ActDetails(
        ActKind.WRITTEN_QUESTION,
        new Chamber(LocalizedText.of("en", "Riksdag"), "SE"),
        LocalizedText.of("en", title),
        null,
        source == null ? null : LocalDate.of(2020, 11, 18),
        null,
        source);
  }

  private Page dashboard(Visitor who) {
    return who.open("dashboard?campaign=" + scene.campaign().slug()).require(200);
  }

  /** The tiles by name: the number, and the page to which the tile leads. */
  private static Map<String, List<String>> tiles(Page page) {
    Map<String, List<String>> tiles = new TreeMap<>();
    TILE.matcher(page.html())
        .results()
        .forEach(
            tile ->
                tiles.put(
                    tile.group(1),
                    List.of(
                        // Below the number, the tile may name the country that it counts.
                        tile.group(3)
                            .replaceFirst("(?s)</strong>.*", "")
                            .replaceAll("(?s)<[^>]*>", " ")
                            .replaceAll("[^0-9]", ""),
                        inConsole(tile.group(2)))));
    return tiles;
  }

  private static String inConsole(String link) {
    return link.replace("&amp;", "&").replaceFirst(".*/console/", "");
  }

  @Test
  @DisplayName("has on each tile the number of rows of the list to which the tile leads")
  void numbers() {
    Map<String, List<String>> tiles = tiles(dashboard(coordinator));
    assertTrue(tiles.size() >= 16, tiles::toString);
    assertEquals("2", tiles.get("total").getFirst());
    assertEquals("2", tiles.get("countries").getFirst());
    assertEquals("1", tiles.get("batches").getFirst());
    assertEquals("1", tiles.get("acts").getFirst(), "the plan is in no number");
    tiles.forEach(
        (name, tile) -> {
          Page list = coordinator.open(tile.getLast()).require(200);
          long rows = ROW.matcher(list.html()).results().count();
          assertEquals(tile.getFirst(), Long.toString(rows), name);
        });
  }

  @Test
  @DisplayName("R3: updates itself, and says as of when its figures are")
  void live() {
    Page page = dashboard(coordinator).requireWords("As of ", "This page updates itself.");
    assertTrue(page.html().contains("dashboard:refresh"), page::html);
  }

  @Test
  @DisplayName("has waiting mails among the figures, and failed mails among the tasks")
  void mails() {
    String[] parts = dashboard(coordinator).html().split("class=\"tiles todo\"", -1);
    assertEquals(2, parts.length);
    assertTrue(parts[0].contains("id=\"tile-mail\""), parts[0]);
    assertFalse(parts[1].contains("id=\"tile-mail\""), parts[1]);
    assertTrue(parts[1].contains("id=\"tile-mail-failed\""), parts[1]);
  }

  @Test
  @DisplayName("names the country on the tiles that count only the signatures of that country")
  void oneCountry() {
    Page page = dashboard(visitors.of(Role.COORDINATOR, scene.campaign(), "SE"));
    Map<String, List<String>> tiles = tiles(page);
    assertEquals("2", tiles.get("total").getFirst(), "of all countries");
    assertEquals("1", tiles.get("today").getFirst());
    assertEquals(8, page.words().split("Only Sweden", -1).length - 1, "today, and what waits");
    page.requireWords(
        "Confirmed or imported today, and counted Only Sweden", "Signatures held Only Sweden");
    dashboard(coordinator).requireNoWords("Only Sweden");
  }

  @Test
  @DisplayName(
      "shows a reader no tile for mail and held signatures, and none with a forbidden link")
  void reader() {
    Map<String, List<String>> tiles = tiles(dashboard(visitors.of(Role.READER, scene.campaign())));
    assertFalse(tiles.containsKey("mail") || tiles.containsKey("held"), tiles::toString);
    tiles.forEach(
        (name, tile) -> {
          int status = visitors.of(Role.READER, scene.campaign()).open(tile.getLast()).status();
          assertEquals(200, status, name + " leads a reader to " + tile.getLast());
        });
  }

  @Test
  @DisplayName("shows a translator nothing of actions and endorsements, and no forbidden link")
  void translator() {
    Page page = dashboard(visitors.of(Role.TRANSLATOR, scene.campaign()));
    Map<String, List<String>> tiles = tiles(page);
    assertTrue(tiles.containsKey("countries"), tiles::toString);
    for (String folder : List.of("actions", "endorsements", "endorsers", "parliament")) {
      assertFalse(page.html().contains("/console/" + folder + "/"), folder);
    }
    tiles.forEach(
        (name, tile) -> {
          int status = visitors.of(Role.TRANSLATOR, scene.campaign()).open(tile.getLast()).status();
          assertEquals(200, status, name + " leads a translator to " + tile.getLast());
        });
  }

  @Test
  @DisplayName(
      "tells a coordinator of a new campaign to make a petition; a reader gets no such link")
  void fresh() {
    CampaignView empty = world.campaign();
    Page page = visitors.coordinator(empty).open("dashboard?campaign=" + empty.slug());
    assertEquals(1, CURRENT.matcher(page.html()).results().count(), "in the menu");
    page.require(200).requireWords("There is no petition yet.", "As of", "Nothing is planned.");
    assertEquals(1, page.links("New petition").size());
    Page reading = visitors.of(Role.READER, empty).open("dashboard?campaign=" + empty.slug());
    assertEquals(List.of(), reading.links("New petition"));
  }

  @Test
  @DisplayName("has on the first page the campaigns of the reader, and no others")
  void home() {
    Page page = coordinator.open("").require(200);
    assertTrue(page.html().contains("campaign=" + scene.campaign().slug()));
    CampaignView other = world.liveCampaign();
    assertFalse(coordinator.open("").html().contains(other.slug()));
    assertEquals(List.of(), page.links("New campaign"), "who has one campaign makes no others");
  }

  @Test
  @DisplayName("counts the open petition, not a draft that was archived before it")
  void countsTheOpenPetition() throws Exception {
    CampaignView campaign = world.liveCampaign();
    Visitor who = visitors.coordinator(campaign);
    String aside = World.unique("petition");
    String signed = World.unique("petition");
    Acting.as(
        petitionWorld.coordinator(campaign),
        () -> {
          PetitionView draft = petitions.create(campaign.id(), aside, PetitionWorld.draft());
          petitions.archive(aside, draft.version());
          PetitionView open = petitions.create(campaign.id(), signed, PetitionWorld.draft());
          return petitions.open(signed, open.version());
        });
    moderationWorld.confirmed(petitions.bySlug(signed).orElseThrow(), "SE");
    List<String> total = tiles(who.open("dashboard?campaign=" + campaign.slug())).get("total");
    assertEquals("1", total.getFirst());
    assertTrue(total.getLast().contains("petition=" + signed), total::toString);
  }

  @Test
  @DisplayName("counts a submitted action and a received endorsement among the tasks")
  void countsSubmissionsToDecide() throws Exception {
    Map<String, List<String>> before = tiles(dashboard(coordinator));
    String campaign = "/campaigns/" + scene.campaign().slug();
    JsonObjectBuilder place =
        Json.createObjectBuilder().add("locality", "London").add("country", "GB");
    JsonObject vigil =
        Json.createObjectBuilder()
            .add("kind", "VIGIL")
            .add("title", Json.createObjectBuilder().add("en", "Vigil"))
            .add("place", place)
            .add("localStart", "2099-11-20T18:00")
            .add("timeZone", "Europe/London")
            .build();
    scene.key().post(campaign + "/actions", vigil).require(201);
    Person anna = petitionWorld.coordinator(scene.campaign());
    endorsementWorld.in(new Desk(scene.campaign(), anna, anna), EndorsementState.RECEIVED);
    Map<String, List<String>> after = tiles(dashboard(coordinator));
    for (String tile : List.of("decide", "endorsements")) {
      long more = Long.parseLong(before.get(tile).getFirst()) + 1;
      assertEquals(Long.toString(more), after.get(tile).getFirst(), tile);
    }
    Page list = coordinator.open(after.get("decide").getLast()).require(200);
    list.requireWords("Vigil", "Submitted 1");
  }
}
