package org.tadamun.web.console.parliament;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.desk.CoordinatorsDesk;

@InServer
@DisplayName("The pages of parliamentary acts")
class ParliamentPagesIT extends CoordinatorsDesk {

  private String in(String page) {
    return "parliament/" + page + "?campaign=" + campaign.slug();
  }

  private Page filled() {
    return coordinator
        .open(in("edit"))
        .require(200)
        .type("kind", "MOTION")
        .type("title_en", "A motion for weavers")
        .type("chamber_name_en", "House of Commons")
        .type("chamber_country", "GB")
        .type("source_title_en", "A report");
  }

  private static String id(Page shown) {
    return shown.location().replaceFirst(".*[?&]id=", "").replaceFirst("&.*", "");
  }

  @Test
  @DisplayName("an act is written down, and its steps are added and taken back, newest first")
  void course() {
    Page shown = filled().press("save").requireAt("parliament/view").requireNotice("Saved.");
    shown.requireWords("A motion for weavers", "House of Commons", "In preparation");
    Page event = coordinator.open(in("event") + "&id=" + id(shown)).require(200);
    event.type("state", "TABLED").type("occurredOn", "2020-11-20").type("identifier", "EDM 1");
    Page told = event.type("text_en", "Tabled by three members").press("save");
    told.requireNotice("It is written down.").requireWords("Tabled", "EDM 1", "three members");
    Page closed = coordinator.open(in("event") + "&id=" + id(shown)).type("state", "WITHDRAWN");
    Page over = closed.type("occurredOn", "2020-11-21").press("save").requireWords("Withdrawn");
    Page back = over.press("takeBack").requireNotice("The last entry is taken back.");
    back.requireNoWords("Withdrawn").requireWords("Tabled", "EDM 1", "three members");
    Page slip = coordinator.open(in("event") + "&id=" + id(shown)).type("identifier", "");
    slip.type("text_en", "The number was another").press("save").requireNoWords("EDM 1");
    Page old = coordinator.open(in("view") + "&id=" + id(shown));
    coordinator.open(in("view") + "&id=" + id(shown)).press("takeBack");
    old.press("takeBack").requireWords("This was changed after you had opened it.");
    Page first = coordinator.open(in("view") + "&id=" + id(shown)).press("takeBack");
    assertFalse(first.requireWords("In preparation").offers("takeBack"), "the first one stays");
  }

  @Test
  @DisplayName("the first state can be corrected until another step is written down")
  void slip() {
    String id = id(filled().type("state", "ADOPTED").press("save").requireWords("Adopted"));
    assertTrue(onSite().contains("Adopted"));
    Page form = coordinator.open(in("edit") + "&id=" + id).require(200);
    assertEquals("ADOPTED", form.value("state"));
    form.type("state", "").press("save").requireMistakeAt("state");
    form = coordinator.open(in("edit") + "&id=" + id).requireWords("a slip can be put right here");
    form.type("state", "TABLED").type("tabledOn", "2020-11-20");
    Page right = form.press("save").requireNotice("Saved.").requireWords("Tabled");
    right.requireNoWords("Adopted");
    assertFalse(onSite().contains("Adopted"));
    Page event = coordinator.open(in("event") + "&id=" + id).type("state", "DEBATED");
    event.type("occurredOn", "2020-11-21").press("save").requireNotice("It is written down.");
    assertFalse(coordinator.open(in("edit") + "&id=" + id).require(200).offers("state"));
  }

  @Test
  @DisplayName(
      "each missing or wrong field has its message, what was typed is kept, nothing is stored")
  void wrong() {
    Page page = coordinator.open(in("edit")).type("identifier", "EDM 1").press("save");
    page.requireMistakeAt("kind", "title_en", "chamber_name_en", "chamber_country");
    assertEquals("EDM 1", page.value("identifier"));
    filled().type("source_url", "ftp://x").press("save").requireMistakeAt("source_url");
    filled().type("tabledOn", "2020-13-01").press("save").requireMistakeAt("tabledOn");
    assertTrue(coordinator.open(in("list")).links("A motion").isEmpty());
  }

  @Test
  @DisplayName("changes of different fields by two staff members are both stored")
  void sharedEdit() {
    String id = id(filled().press("save"));
    Page old = coordinator.open(in("edit") + "&id=" + id);
    Page first = coordinator.open(in("edit") + "&id=" + id).type("identifier", "EDM 9");
    first.press("save").requireNotice("Saved.");
    old.type("title_ar", "اقتراح").press("save").requireNotice("Saved.");
    Page both = coordinator.open(in("edit") + "&id=" + id);
    assertEquals("EDM 9", both.value("identifier"));
    assertEquals("اقتراح", both.value("title_ar"));
  }

  @Test
  @DisplayName(
      "a first state chosen after a step was written down is refused, and the rest is kept")
  void lateState() {
    String edit = in("edit") + "&id=" + id(filled().press("save"));
    Page old = coordinator.open(edit).type("state", "ADOPTED").type("identifier", "EDM 9");
    Page other = coordinator.open(edit).type("title_ar", "اقتراح");
    Page event = coordinator.open(edit.replaceFirst("edit", "event")).type("state", "TABLED");
    event.type("occurredOn", "2020-11-20").press("save").requireNotice("It is written down.");
    other.press("save").requireNotice("Saved.");
    Page told = old.press("save").requireWords("the state that you chose can no longer be entered");
    assertFalse(told.offers("state"));
    assertEquals("EDM 9", told.value("identifier"));
    Page kept = told.press("save").requireNotice("Saved.").requireWords("Tabled", "EDM 9");
    kept.requireNoWords("Adopted");
  }

  @Test
  @DisplayName("an empty step, one of tomorrow and one from an outdated page are refused")
  void events() {
    String id = id(filled().press("save"));
    Page empty = coordinator.open(in("event") + "&id=" + id).type("occurredOn", "");
    empty.press("save").requireMistakeAt("text_en").requireNoWords("It is written down.");
    Page future = coordinator.open(in("event") + "&id=" + id).type("state", "TABLED");
    future.type("occurredOn", "2999-01-01").press("save").requireMistakeAt("occurredOn");
    Page unchanged = coordinator.open(in("view") + "&id=" + id).requireWords("In preparation");
    assertFalse(unchanged.offers("takeBack"), "no step was written down");
    Page old = coordinator.open(in("event") + "&id=" + id).type("state", "TABLED");
    Page first = coordinator.open(in("event") + "&id=" + id).type("state", "WITHDRAWN");
    first.press("save").requireNotice("It is written down.");
    old.press("save").requireWords("This was changed after you had opened it.");
    Page left = coordinator.open(in("view") + "&id=" + id).requireWords("Withdrawn");
    assertFalse(left.press("takeBack").offers("takeBack"), "only one step was written down");
  }

  @Test
  @DisplayName("the list filters by state, country and words; an act needs a source or a number")
  void list() {
    filled().press("save");
    filled().type("source_title_en", "").press("save").requireMistakeAt("identifier");
    Page plan = filled().type("source_title_en", "").type("identifier", "EDM 2");
    plan.press("save").requireWords("source");
    assertEquals(2, coordinator.open(in("list")).links("A motion").size());
    assertEquals(0, coordinator.open(in("list") + "&country=CA").links("A motion").size());
    assertEquals(2, coordinator.open(in("list") + "&country=GB").links("A motion").size());
    assertEquals(0, coordinator.open(in("list") + "&state=TABLED").links("A motion").size());
    Page found = coordinator.open(in("list") + "&words=edm2").require(200);
    assertEquals(1, found.links("A motion").size());
    assertEquals("edm2", found.value("words"));
    assertEquals(2, coordinator.open(in("list") + "&words=WEAVERS").links("A motion").size());
    coordinator.open(in("list") + "&words=nothing").requireWords("Nothing matches this filter");
  }

  @Test
  @DisplayName("the number on the dashboard leads to the acts that it counts")
  void counted() {
    String tile = in("list") + "&scope=COUNTED";
    String id = id(filled().press("save"));
    Page unseen = filled().type("title_en", "A secret").type("source_title_en", "");
    unseen.type("identifier", "EDM 2").press("save").requireNotice("Saved.");
    Page dashboard = coordinator.open("dashboard?campaign=" + campaign.slug()).require(200);
    assertTrue(dashboard.links("Parliamentary acts").contains(tile), dashboard::html);
    Page none = coordinator.open(tile).require(200);
    assertEquals("COUNTED", none.value("scope"));
    assertEquals(List.of(), none.links("A motion"));
    Page planned = coordinator.open(in("list") + "&scope=NOT_COUNTED");
    assertTrue(planned.links("A secret").isEmpty() && !planned.links("A motion").isEmpty());
    Page secret = coordinator.open(in("list") + "&scope=NOT_SHOWN");
    assertTrue(secret.links("A motion").isEmpty() && !secret.links("A secret").isEmpty());
    Page event = coordinator.open(in("event") + "&id=" + id).type("state", "TABLED");
    event.type("occurredOn", "2020-11-20").press("save").requireNotice("It is written down.");
    assertEquals(1, coordinator.open(tile).links("A motion").size());
    assertEquals("", coordinator.open(in("list")).value("scope"));
  }

  @Test
  @DisplayName("an organiser may change acts of their country only")
  void countries() {
    String view = in("view") + "&id=" + id(filled().press("save"));
    Page own = visitors.of(Role.COUNTRY_ORGANISER, campaign, "GB").open(view).require(200);
    assertFalse(own.links("Add a sponsor").isEmpty() || own.links("Edit").isEmpty());
    Page foreign = visitors.of(Role.COUNTRY_ORGANISER, campaign, "SE").open(view).require(200);
    assertTrue(foreign.links("Add a sponsor").isEmpty() && foreign.links("Edit").isEmpty());
    Visitor swede = visitors.of(Role.COUNTRY_ORGANISER, campaign, "SE");
    for (String page : List.of("edit", "event", "sponsor")) {
      Page read = swede.open(view.replace("/view", "/" + page)).require(200);
      assertFalse(read.requireWords("This can be read, not changed").offers("save"), page);
    }
    assertEquals("SE", swede.open(in("edit")).value("chamber_country"), "the only one of hers");
  }

  @Test
  @DisplayName("the next date is public while it lies ahead, and always shown to staff")
  void nextDate() {
    String id = id(filled().type("nextOn", "2199-11-20").press("save"));
    assertTrue(onSite().contains("datetime=\"2199-11-20\""));
    coordinator.open(in("edit") + "&id=" + id).type("nextOn", "2020-11-20").press("save");
    assertFalse(onSite().contains("datetime=\"2020-11-20\""));
    coordinator.open(in("view") + "&id=" + id).requireWords("2020");
  }

  private String onSite() {
    return Site.get("/en/campaigns/" + campaign.slug() + "/parliament").require(200).body();
  }

  @Test
  @DisplayName("a reader may change nothing; an act of another campaign answers 404")
  void otherCampaignIsNotFound() {
    String id = id(filled().press("save"));
    Visitor reader = visitors.of(Role.READER, campaign);
    Page shown = reader.open(in("view") + "&id=" + id).require(200);
    assertTrue(shown.links("Edit").isEmpty());
    for (String page : List.of("edit", "event", "sponsor")) {
      Page form = reader.open(in(page) + "&id=" + id);
      assertFalse(form.isOpen() && form.offers("save"), page + " is offered to a reader");
    }
    CampaignView other = world.liveCampaign();
    Visitor both = visitors.everywhere(Role.COORDINATOR);
    for (String page : List.of("view", "edit", "event", "sponsor")) {
      both.open("parliament/" + page + "?campaign=" + other.slug() + "&id=" + id).require(404);
    }
  }
}
