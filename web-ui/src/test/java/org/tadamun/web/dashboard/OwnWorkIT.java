package org.tadamun.web.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.DeliveryWorld;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("R5: The tasks on a staff member's dashboard")
class OwnWorkIT extends AtTheDesk {

  private static final Pattern ROW = Pattern.compile("data-ri=\"");

  @Inject private BatchWorld batchWorld;
  @Inject private DeliveryWorld deliveryWorld;
  @Inject private Moderation moderation;
  @Inject private ModerationWorld moderationWorld;
  @Inject private PetitionWorld petitionWorld;
  @Inject private Visitors visitors;

  private CampaignView campaign;

  @BeforeEach
  void begin() {
    campaign = desk.campaign();
  }

  private Person organiser(String country) {
    return world.person(Role.COUNTRY_ORGANISER, campaign.id(), country);
  }

  private Page dashboard(Person who) {
    return visitors.of(who).open("dashboard?campaign=" + campaign.slug()).require(200);
  }

  /** Checks the number on the tile, and that its list has as many rows. */
  private void assertTile(Person who, String id, int expected) {
    String html = dashboard(who).html();
    Matcher tile =
        Pattern.compile("(?s)id=\"" + id + "\"[^>]*href=\"([^\"]+)\"[^>]*>.*?>(\\d+)<")
            .matcher(html);
    assertTrue(tile.find(), html);
    assertEquals(expected, Integer.parseInt(tile.group(2)), id);
    String list = tile.group(1).replace("&amp;", "&").replaceFirst(".*/console/", "");
    String rows = visitors.of(who).open(list).require(200).html();
    assertEquals(expected, ROW.matcher(rows).results().count(), rows);
  }

  @Test
  @DisplayName(
      "are those of her country if she has one, with its name, and of all for a coordinator")
  void ofOneCountry() throws Exception {
    deliveryWorld.embassy(campaign.id(), "CA");
    deliveryWorld.embassy(campaign.id(), "SE");
    endorsementWorld.in(desk, EndorsementState.RECEIVED);
    endorsementWorld.pledged(desk, endorsementWorld.yesterday());
    Person swede = organiser("SE");
    assertTile(swede, "tile-deliveries", 1);
    assertTile(swede, "tile-endorsements", 0);
    assertTile(swede, "tile-overdue", 0);
    assertTile(swede, "tile-decide", 0);
    assertTile(swede, "tile-milestones", 0);
    dashboard(swede).requireWords("Deliveries due Only Sweden");
    Person canadian = organiser("CA");
    assertTile(canadian, "tile-deliveries", 1);
    assertTile(canadian, "tile-endorsements", 1);
    assertTile(canadian, "tile-overdue", 1);
    assertTile(desk.anna(), "tile-deliveries", 2);
    assertTile(desk.anna(), "tile-endorsements", 1);
    dashboard(desk.anna()).requireNoWords("Only Sweden", "Only Canada");
    Person reader = world.person(Role.READER, campaign.id(), null);
    assertTile(reader, "tile-deliveries", 2);
  }

  @Test
  @DisplayName("are counted per country if she has several, held signatures too")
  void ofEachOfTwoCountries() throws Exception {
    PetitionView petition = petitionWorld.open(campaign);
    for (String country : new String[] {"CA", "SE", "SE", "FR"}) {
      long id = moderationWorld.confirmed(petition, country);
      Acting.as(desk.anna(), () -> moderation.decide(id, Decision.of(ModerationCommand.HOLD)));
    }
    deliveryWorld.embassy(campaign.id(), "SE");
    Person both = world.organiser(campaign.id(), "CA", "SE");
    assertTile(both, "tile-held", 1);
    assertTile(both, "tile-held-SE", 2);
    assertTile(both, "tile-deliveries", 0);
    assertTile(both, "tile-deliveries-SE", 1);
    assertTile(desk.anna(), "tile-held", 4);
  }

  @Test
  @DisplayName(
      "have the confirmations of today per country, on the campaign's clock, which is named")
  void today() throws Exception {
    campaign = world.campaignAmidTheDay();
    PetitionView petition = petitionWorld.open(campaign);
    for (String country : new String[] {"CA", "SE", "SE", "FR"}) {
      moderationWorld.confirmed(petition, country);
    }
    Person both = world.organiser(campaign.id(), "CA", "SE");
    assertTile(both, "tile-today", 1);
    assertTile(both, "tile-today-SE", 2);
    String label = "Confirmed or imported today, and counted ";
    String named = "Time zone: " + campaign.zone();
    dashboard(both)
        .requireWords(label + "Only Canada · " + named, label + "Only Sweden · " + named);
    Person anna = world.person(Role.COORDINATOR, campaign.id(), null);
    assertTile(anna, "tile-today", 4);
    dashboard(anna).requireWords(label + named);
    CampaignView near = world.liveCampaign("UTC");
    petitionWorld.open(near);
    Person neighbour = world.person(Role.COORDINATOR, near.id(), null);
    Page same = visitors.of(neighbour).open("dashboard?campaign=" + near.slug()).require(200);
    same.requireWords(label.strip()).requireNoWords("Time zone: ");
  }

  @Test
  @DisplayName("do not have the batches that the staff member entered: a second person checks them")
  void ownBatches() throws Exception {
    PetitionView petition = petitionWorld.open(campaign);
    batchWorld.submit(desk.anna(), petition, BatchWorld.paper("GB", 340));
    assertTile(desk.anna(), "tile-batches", 0);
    assertTile(desk.bilal(), "tile-batches", 1);
    Visitor anna = visitors.of(desk.anna());
    String list = "petition/batches?campaign=" + campaign.slug() + "&state=SUBMITTED";
    Page without = anna.open(list + "&others=true").requireNoWords("Unite, Leeds branch");
    without.requireWords("Without those that you entered yourself").follow("Show them too");
    Page all = anna.open("petition/batches?campaign=" + campaign.slug() + "&others=true");
    all.requireWords("No batch fits this filter.").requireNoWords("There is no batch yet");
    anna.open(list).requireWords("Unite, Leeds branch");
    assertFalse(anna.open(list).html().contains("Show them too"));
  }

  @Test
  @DisplayName(
      "lead to the board of deliveries of her country, which links to all countries and back")
  void board() {
    deliveryWorld.embassy(campaign.id(), "CA");
    deliveryWorld.embassy(campaign.id(), "SE");
    Visitor swede = visitors.of(organiser("SE"));
    String board = "deliveries/board?campaign=" + campaign.slug();
    Page own = swede.open(board + "&country=SE").require(200);
    own.requireWords("EMBASSY in SE", "Only Sweden").requireNoWords("EMBASSY in CA");
    swede.open(board).requireWords("EMBASSY in CA").follow("Only Sweden").require(200);
    Page none = visitors.of(organiser("NO")).open(board + "&country=NO").require(200);
    none.requireWords("No addressee fits this filter.");
    none.requireNoWords("No embassy has been entered");
    Visitor anna = visitors.of(desk.anna());
    anna.open(board).requireWords("EMBASSY in CA", "EMBASSY in SE").requireNoWords("Only Sweden");
  }
}
