package org.tadamun.web.console.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionFilter;
import org.tadamun.actions.action.boundary.ActionLists;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.sheet.boundary.Csv;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.desk.CoordinatorsDesk;

@InServer
@DisplayName("The pages of actions")
class ActionPagesIT extends CoordinatorsDesk {

  @Inject private ActionLists lists;
  @Inject private Actions actions;

  private String in(String page) {
    return "actions/" + page + "?campaign=" + campaign.slug();
  }

  private Page filled(String town) {
    return coordinator
        .open(in("edit"))
        .require(200)
        .type("kind", "PROTEST")
        .type("title_en", "Protest in " + town)
        .type("place_country", "CA")
        .type("place_locality", town)
        .type("localStart", "2020-11-20T12:00")
        .type("timeZone", "America/Toronto");
  }

  private List<ActionView> stored() throws Exception {
    return Acting.as(
        coordinator.person(),
        () -> lists.rows(campaign.id(), ActionFilter.ALL, ActionFilter.Order.START, false, 0, 100));
  }

  @Test
  @DisplayName("the list marks the filter by state that is set")
  void marked() {
    String list = coordinator.open(in("list")).require(200).html();
    assertTrue(list.contains("aria-current=\"true\">All"), list);
    String approved = coordinator.open(in("list") + "&state=APPROVED").require(200).html();
    assertFalse(approved.contains("aria-current=\"true\">All"), approved);
    assertTrue(approved.contains("aria-current=\"true\">"), approved);
  }

  private Page command(String id, String command) {
    return coordinator.open(in("command") + "&id=" + id + "&command=" + command).require(200);
  }

  @Test
  @DisplayName("a new action is saved as a draft, and its form shows again what was typed")
  void created() throws Exception {
    Page page = filled("Toronto").type("place_address", "8810 Jane Street\r\nFloor 2");
    page.type("place_latitude", "43,76543").type("place_longitude", "\u221279,41234");
    page = page.press("save").requireAt("actions/view");
    page.requireNotice("The action was saved as a draft.").requireWords("Protest in Toronto");
    ActionView made = stored().getFirst();
    assertEquals("8810 Jane Street\nFloor 2", made.draft().place().address());
    Page again = coordinator.open(in("edit") + "&id=" + made.id());
    assertEquals("2020-11-20T12:00", again.value("localStart"));
    assertEquals("America/Toronto", again.value("timeZone"));
    assertEquals("43.76543", again.value("place_latitude"));
    assertEquals("-79.41234", again.value("place_longitude"));
    assertEquals("Protest in Toronto", again.value("title_en"));
  }

  @Test
  @DisplayName("saving an unchanged form stores no change, no new version and no audit entry")
  void unchanged() throws Exception {
    ActionView made =
        Acting.as(
            coordinator.person(),
            () -> actions.create(campaign.id(), null, Drafts.whole(null, null), false));
    Page form = coordinator.open(in("edit") + "&id=" + made.id()).require(200);
    form.press("save").requireAt("actions/view").requireNotice("The change was saved.");
    ActionView left = stored().getFirst();
    assertEquals(made.draft(), left.draft());
    assertEquals(made.version(), left.version());
    assertEquals(1, world.audit("action", made.id()).size());
  }

  @Test
  @DisplayName(
      "an empty zone is completed in a country with one zone and asked for in one with several")
  void zones() throws Exception {
    Page sweden = filled("Stockholm").type("place_country", "SE").type("timeZone", "");
    sweden.press("save").requireAt("actions/view");
    assertEquals("Europe/Stockholm", stored().getFirst().draft().timeZone());
    filled("Toronto").type("timeZone", "").press("save").requireMistakeAt("timeZone");
  }

  @Test
  @DisplayName(
      "console.frame R2: each wrong field has a message, the typing stays, nothing is stored")
  void wrong() throws Exception {
    Page empty = coordinator.open(in("edit")).press("save");
    empty.requireMistakeAt("kind", "title_en", "localStart");
    Page page = filled("Toronto").type("link", "ftp://example.org").type("place_latitude", "200");
    page.type("place_longitude", "west").type("localEnd", "2020-11-20T11:00");
    Page refused = page.press("save").requireMistakeAt("place_longitude");
    refused.requireNotice("One entry needs correction.");
    assertEquals("west", refused.value("place_longitude"));
    assertEquals("Protest in Toronto", refused.value("title_en"));
    refused.type("place_longitude", "-79.4");
    refused.press("save").requireMistakeAt("link", "place_latitude", "localEnd");
    assertEquals(List.of(), stored());
  }

  @Test
  @DisplayName("R2: an action is approved and reported on its pages; the report can be corrected")
  void goesFromApprovalToReport() throws Exception {
    filled("Toronto").press("save");
    String id = stored().getFirst().id();
    command(id, "APPROVE").press("run").requireNotice("The action is approved.");
    Page report = command(id, "REPORT");
    report.type("headCount_count", "many").press("run").requireMistakeAt("headCount_count");
    Page method = command(id, "REPORT").type("headCount_count", "120").press("run");
    method.requireMistakeAt("headCount_method");
    command(id, "REPORT")
        .type("headCount_count", "120")
        .type("headCount_method", "COUNTED")
        .press("run")
        .requireNotice("The report was saved.")
        .requireWords("120 people");
    coordinator.open(in("list")).require(200).requireWords("120 counted");
    Page again = command(id, "REPORT").requireWords("Correct the report");
    assertEquals("120", again.value("headCount_count"));
    Page corrected = again.type("headCount_count", "150").press("run");
    corrected.requireNotice("The report was saved.").requireWords("150 people");
    assertEquals(
        List.of("action.created", "action.approved", "action.reported", "action.reported"),
        world.audit("action", id).stream().map(AuditEntry::action).toList());
  }

  @Test
  @DisplayName("cancelling needs a reason; a cancelled action cannot be reported")
  void cancelled() throws Exception {
    filled("Toronto").press("save");
    String id = stored().getFirst().id();
    command(id, "APPROVE").press("run");
    command(id, "CANCEL").press("run").requireMistakeAt("reason_en");
    Page page = command(id, "CANCEL").type("reason_en", "Forbidden by the police");
    page.press("run").requireNotice("The action is cancelled.");
    assertEquals(ActionState.CANCELLED, stored().getFirst().state());
    Page late = command(id, "REPORT").press("run");
    late.requireWords("not possible in the state");
  }

  @Test
  @DisplayName("an edit and a step from pages older than the last change are refused")
  void stale() throws Exception {
    filled("Toronto").press("save");
    String id = stored().getFirst().id();
    Page step = command(id, "APPROVE");
    Page edit = coordinator.open(in("edit") + "&id=" + id);
    coordinator.open(in("edit") + "&id=" + id).type("title_en", "Vigil").press("save");
    step.press("run").requireWords("This was changed after you had opened it.");
    edit.type("title_en", "Mine").press("save").requireWords("This was changed after");
    assertEquals("Vigil", stored().getFirst().title().in("en"));
    assertEquals(ActionState.DRAFT, stored().getFirst().state());
  }

  @Test
  @DisplayName("the reason typed for a step is kept when a change by somebody else comes first")
  void reason() throws Exception {
    filled("Toronto").press("save");
    String id = stored().getFirst().id();
    command(id, "APPROVE").press("run");
    Page old = command(id, "CANCEL").type("reason_en", "Rain");
    coordinator.open(in("edit") + "&id=" + id).type("title_en", "Vigil").press("save");
    Page asked = old.press("run").requireWords("This was changed after", "Vigil");
    assertEquals("Rain", asked.value("reason_en"));
    assertEquals(ActionState.APPROVED, stored().getFirst().state());
    asked.press("run").requireNotice("The action is cancelled.");
    assertEquals("Rain", stored().getFirst().reason().in("en"));
  }

  @Test
  @DisplayName(
      "R1: console.frame R3: the list filters by words and days; its CSV has these rows, no formula")
  void list() {
    filled("Toronto").press("save");
    Page unlisted = filled("Ottawa").type("title_en", "=1+1 Ottawa");
    unlisted.type("visibility", "UNLISTED").press("save");
    Page all = coordinator.open(in("list")).require(200);
    all.requireWords("Protest in Toronto", "Ottawa", "All 2", "Draft 2", "Approved 0");
    Page found = coordinator.open(in("list") + "&words=toronto").requireWords("Toronto");
    found.requireNoWords("Ottawa", "For staff only");
    all.requireWords("For staff only");
    coordinator.open(in("list") + "&words=100%25_").requireNoWords("Toronto", "Ottawa");
    coordinator.open(in("list") + "&from=2020-11-21").requireNoWords("Toronto");
    coordinator.open(in("list") + "&from=2020-11-20&to=2020-11-20").requireWords("Toronto");
    String csv = coordinator.open(in("list") + "&words=toronto&format=csv").require(200).html();
    assertTrue(csv.startsWith(Csv.BYTE_ORDER_MARK), csv);
    assertTrue(csv.contains("Protest in Toronto") && !csv.contains("Ottawa"), csv);
    assertEquals(2, csv.strip().lines().count(), csv);
    assertFalse(csv.contains("For staff only"), csv);
    String ottawa = coordinator.open(in("list") + "&words=ottawa&format=csv").html();
    assertTrue(ottawa.contains("For staff only"), ottawa);
    assertTrue(ottawa.contains("\"'=1+1 Ottawa\""), "no spreadsheet takes it for a formula");
  }

  @Test
  @DisplayName("the filters that are seldom set are folded away unless one of them is set")
  void folded() {
    String folded = "<details class=\"filters\">";
    assertTrue(coordinator.open(in("list")).html().contains(folded), "nothing is set");
    Page vigils = coordinator.open(in("list") + "&kind=VIGIL").requireWords("Further filters 1");
    assertFalse(vigils.html().contains(folded), "the kind is set");
    assertEquals("VIGIL", vigils.value("kind"));
  }

  @Test
  @DisplayName("an organiser may save actions of their own country only")
  void organiser() throws Exception {
    Visitor swede = visitors.of(Role.COUNTRY_ORGANISER, campaign, "SE");
    Page abroad = swede.open(in("edit")).type("kind", "VIGIL").type("title_en", "Vigil");
    abroad.type("place_country", "CA").type("place_locality", "Toronto");
    abroad.type("localStart", "2020-11-20T12:00").type("timeZone", "America/Toronto");
    abroad.press("save").requireMistakeAt("place_country");
    Page home = swede.open(in("edit")).type("kind", "VIGIL").type("title_en", "Vigil");
    home.type("place_country", "SE").type("place_locality", "Lund");
    home.type("localStart", "2020-11-20T12:00").press("save").requireAt("actions/view");
    String own = stored().getFirst().id();
    Page moved = swede.open(in("edit") + "&id=" + own).type("place_country", "CA");
    moved.type("timeZone", "America/Toronto");
    moved.press("save").requireMistakeAt("place_country");
  }

  @Test
  @DisplayName(
      "a reader sees an action, but no links to change it, and gets 403 for edit and step pages")
  void reader() throws Exception {
    filled("Toronto").press("save");
    String id = stored().getFirst().id();
    Visitor reader = visitors.of(Role.READER, campaign);
    Page page = reader.open(in("view") + "&id=" + id).requireWords("Protest in Toronto");
    page.requireWords("Short name in the API", stored().getFirst().slug());
    assertEquals(List.of(), page.links("Edit"));
    page.requireNoWords("What next?");
    coordinator.open(in("view") + "&id=" + id).requireWords("What next?");
    reader.open(in("edit") + "&id=" + id).require(403);
    reader.open(in("edit")).require(403);
    reader.open(in("command") + "&id=" + id + "&command=APPROVE").require(403);
  }

  @Test
  @DisplayName("an action of another campaign answers 404 even to a coordinator of both campaigns")
  void otherCampaign() throws Exception {
    CampaignView other = world.liveCampaign();
    ActionView foreign =
        Acting.as(
            world.person(Role.COORDINATOR, other.id(), null),
            () -> actions.create(other.id(), null, Drafts.protest(Drafts.PAST), false));
    Visitor both = visitors.everywhere(Role.COORDINATOR);
    for (String page : List.of("view", "edit", "command")) {
      both.open(in(page) + "&id=" + foreign.id() + "&command=APPROVE").require(404);
    }
  }

  @Test
  @DisplayName("a filter by an impossible day answers 400 and lists nothing")
  void noDay() {
    filled("Toronto").press("save");
    for (String day :
        List.of("yesterday", "2020-13-01", "%2B999999999-12-31", "-999999999-01-01")) {
      for (String name : List.of("from", "to")) {
        Page page = coordinator.open(in("list") + "&" + name + "=" + day);
        page.require(400).requireNoWords("Toronto");
      }
    }
  }
}
