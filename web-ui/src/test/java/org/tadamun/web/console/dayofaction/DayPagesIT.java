package org.tadamun.web.console.dayofaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionDraft;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.desk.CoordinatorsDesk;

@InServer
@DisplayName("The pages of days of action")
class DayPagesIT extends CoordinatorsDesk {

  @Inject private Actions actions;

  private String slug;

  @BeforeEach
  void begin() {
    slug = World.unique("day");
  }

  private String in(String page) {
    return "actions/" + page + "?campaign=" + campaign.slug();
  }

  private Page made() {
    return coordinator
        .open(in("day"))
        .require(200)
        .type("slug", slug)
        .type("title_en", "Day of action")
        .type("call_en", "Everybody out!")
        .type("date", "2020-11-20")
        .press("save");
  }

  @Test
  @DisplayName(
      "a new day of action is listed with its date; its board shows the actions with their states")
  void board() throws Exception {
    assertEquals(List.of(), coordinator.open(in("days")).require(200).links("Day of action"));
    made().requireAt("actions/board").requireNotice("The day of action was saved.");
    Acting.as(
        coordinator.person(),
        () -> actions.create(campaign.id(), null, Drafts.on(slug, "Toronto"), false));
    Page days = coordinator.open(in("days")).require(200);
    assertTrue(days.html().contains("datetime=\"2020-11-20\""), days::html);
    Page board = days.follow("Day of action").require(200);
    board.requireWords("Everybody out!", "Toronto", "Canada", "Draft");
    assertEquals(1, board.links("Toronto").size());
  }

  @Test
  @DisplayName("the board shows 25 actions to a page and says how many there are")
  void pages() throws Exception {
    made();
    for (int i = 26; i > 0; i--) {
      ActionDraft vigil = Drafts.on(slug, "Town " + (100 + i));
      Acting.as(coordinator.person(), () -> actions.create(campaign.id(), null, vigil, false));
    }
    Page board = coordinator.open(in("board") + "&day=" + slug).require(200);
    board.requireWords("26 places", "Town 101", "Town 125").requireNoWords("Town 126");
  }

  @Test
  @DisplayName("the board shows the local begin of an action, even on the eve of the day")
  void eve() throws Exception {
    made();
    ActionDraft noon = Drafts.on(slug, "Toronto");
    ActionDraft eve =
        new ActionDraft(
            noon.kind(),
            noon.title(),
            null,
            noon.visibility(),
            noon.place(),
            null,
            noon.localStart().minusHours(17),
            null,
            noon.timeZone(),
            null,
            slug);
    Acting.as(coordinator.person(), () -> actions.create(campaign.id(), null, eve, false));
    Page board = coordinator.open(in("board") + "&day=" + slug).require(200);
    assertTrue(board.html().contains("datetime=\"2020-11-19T19:00\""), board.html());
    board.requireWords("(America/Toronto)");
  }

  @Test
  @DisplayName("each missing or taken field has its message, and what was typed is kept")
  void wrong() {
    Page page = coordinator.open(in("day")).type("call_en", "Out!").press("save");
    page.requireMistakeAt("title_en", "date", "slug");
    assertEquals("Out!", page.value("call_en"));
    made();
    assertEquals("This already exists. Please choose another one.", made().mistakeAt("slug"));
  }

  @Test
  @DisplayName("the short name cannot be edited, and an edit from an outdated page is refused")
  void edited() {
    made();
    Page old = coordinator.open(in("day") + "&day=" + slug);
    assertFalse(old.offers("slug"));
    Page page = coordinator.open(in("day") + "&day=" + slug).type("date", "2020-11-21");
    page.press("save").requireNotice("The day of action was saved.").requireWords("2020");
    old.type("date", "2020-11-22").press("save").requireWords("This was changed after");
    assertEquals("2020-11-21", coordinator.open(in("day") + "&day=" + slug).value("date"));
  }

  @Test
  @DisplayName("a country organiser may not edit a day of action, but may add an action to it")
  void organiser() {
    made();
    Visitor swede = visitors.of(Role.COUNTRY_ORGANISER, campaign, "SE");
    Page days = swede.open(in("days")).require(200);
    assertEquals(List.of(), days.links("New day of action"));
    Page board = days.follow("Day of action");
    assertEquals(List.of(), board.links("Edit"));
    assertEquals(slug, board.follow("New action").require(200).value("dayOfAction"));
    for (String form : List.of(in("day"), in("day") + "&day=" + slug)) {
      Page page = swede.open(form).requireWords("a day of action concerns all countries");
      assertFalse(page.offers("save"));
    }
    assertEquals(1, coordinator.open(in("days")).links("New day of action").size());
  }

  @Test
  @DisplayName("a day of another campaign answers 404, and readers are offered no changes")
  void otherCampaignIsNotFound() {
    made();
    CampaignView other = world.liveCampaign();
    Visitor both = visitors.everywhere(Role.COORDINATOR);
    for (String page : List.of("day", "board")) {
      both.open("actions/" + page + "?campaign=" + other.slug() + "&day=" + slug).require(404);
      both.open(in(page) + "&day=no-such-day").require(404);
    }
    Visitor reader = visitors.of(Role.READER, campaign);
    Page board = reader.open(in("board") + "&day=" + slug).require(200);
    assertEquals(List.of(), board.links("Edit"));
    Page form = reader.open(in("day") + "&day=" + slug);
    assertFalse(form.isOpen() && form.offers("save"), "who may not write gets no form");
  }
}
