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
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("The dashboard of a campaign with several petitions, or versions of one")
class SeveralPetitionsIT extends LiveCampaign {

  private static final Pattern ROW = Pattern.compile("<tr data-ri=");

  @Inject private Moderation moderation;
  @Inject private ModerationWorld moderationWorld;
  @Inject private Petitions petitions;
  @Inject private PetitionWorld petitionWorld;
  @Inject private Visitors visitors;

  private Person coordinator;
  private Visitor visitor;
  private PetitionView petition;

  @BeforeEach
  void begin() throws Exception {
    coordinator = petitionWorld.coordinator(campaign);
    visitor = visitors.of(coordinator);
    petition = petitionWorld.open(campaign);
  }

  private Page dashboard(Visitor who) {
    return who.open("dashboard?campaign=" + campaign.slug()).require(200);
  }

  private void held(PetitionView of) throws Exception {
    long id = moderationWorld.confirmed(of, "SE");
    Acting.as(coordinator, () -> moderation.decide(id, Decision.of(ModerationCommand.HOLD)));
  }

  /** Checks the number on the tile, and that its list has as many rows. */
  private void assertTile(String id, int expected) {
    String html = dashboard(visitor).html();
    Matcher tile =
        Pattern.compile("(?s)id=\"" + id + "\"[^>]*href=\"([^\"]+)\"[^>]*>.*?>(\\d+)<")
            .matcher(html);
    assertTrue(tile.find(), html);
    assertEquals(expected, Integer.parseInt(tile.group(2)), id);
    String list = tile.group(1).replace("&amp;", "&").replaceFirst(".*/console/", "");
    String rows = visitor.open(list).require(200).html();
    assertEquals(expected, ROW.matcher(rows).results().count(), rows);
  }

  @Test
  @DisplayName("R1 R2: counts signatures held under an earlier version of the text too")
  void earlierVersion() throws Exception {
    held(petition);
    petitionWorld.publish(coordinator, petition.slug(), PetitionWorld.text(), ChangeKind.MATERIAL);
    assertTile("tile-held", 1);
    held(petitions.bySlug(petition.slug()).orElseThrow());
    assertTile("tile-held", 2);
  }

  @Test
  @DisplayName("R1 R2: has a tile of its own for signatures held under another petition")
  void otherPetition() throws Exception {
    held(petition);
    held(petition);
    PetitionView open = next();
    held(open);
    assertTile("tile-held", 1);
    assertTile("tile-held-" + petition.slug(), 2);
    assertFalse(
        dashboard(visitors.of(Role.READER, campaign)).html().contains("tile-held"),
        "for who may read signatures alone");
  }

  @Test
  @DisplayName("names the petition that it counts, and the other petitions with their own totals")
  void named() throws Exception {
    moderationWorld.confirmed(petition, "SE");
    Page alone = dashboard(visitor).requireWords("Free our colleague \u00b7 As of");
    alone.requireNoWords("Other petitions of this campaign");
    PetitionView open = next();
    Page page = dashboard(visitor);
    page.requireWords(
        "Free our colleague \u00b7 As of",
        "Other petitions of this campaign, each counted by itself: Free our colleague (1"
            + " signature)");
    String countries = "countries?campaign=" + campaign.slug() + "&amp;petition=";
    assertTrue(page.html().contains(countries + petition.slug() + "\"><bdi>"), page.html());
    assertTrue(page.html().contains("petition=" + open.slug() + "&amp;state=CONFIRMED"));
  }

  /** Closes the first petition and opens another one. */
  private PetitionView next() throws Exception {
    Acting.as(
        coordinator,
        () -> petitions.close(petition.slug(), petitions.bySlug(petition.slug()).get().version()));
    return petitionWorld.open(campaign);
  }
}
