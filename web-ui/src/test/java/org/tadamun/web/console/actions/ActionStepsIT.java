package org.tadamun.web.console.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionDraft;
import org.tadamun.actions.action.boundary.ActionLists;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.desk.CoordinatorsDesk;

@InServer
@DisplayName("The steps of actions in the console")
class ActionStepsIT extends CoordinatorsDesk {

  @Inject private ActionLists lists;
  @Inject private Actions actions;
  @Inject private AsSystem system;

  private String in(String page) {
    return "actions/" + page + "?campaign=" + campaign.slug();
  }

  private String approved(ActionDraft draft) {
    return system.run(
        () -> {
          String id = actions.create(campaign.id(), null, draft, false).id();
          return actions.approve(id, null).id();
        });
  }

  private ActionView stored(String id) {
    return system.run(() -> lists.one(id));
  }

  @Test
  @DisplayName("the public reason of a cancelled action is shown and can be corrected, not emptied")
  void reason() {
    String id = approved(Drafts.protest(Drafts.FUTURE));
    Page cancel = coordinator.open(in("command") + "&id=" + id + "&command=CANCEL").require(200);
    assertEquals("", cancel.value("reason_en"));
    cancel.type("reason_en", "Polcie").press("run").requireNotice("The action is cancelled.");
    Page again = coordinator.open(in("view") + "&id=" + id).follow("Correct the reason");
    assertEquals("Polcie", again.require(200).value("reason_en"));
    again.requireWords("It stays cancelled.");
    Page done = again.type("reason_en", "Police").type("reason_ar", "الشرطة").press("run");
    done.requireNotice("The reason was saved.");
    assertEquals("الشرطة", stored(id).reason().in("ar"));
    coordinator
        .open(in("command") + "&id=" + id + "&command=CANCEL")
        .type("reason_en", "")
        .type("reason_ar", "")
        .press("run")
        .requireMistakeAt("reason_en");
    assertEquals("Police", stored(id).reason().in("en"));
  }

  @Test
  @DisplayName(
      "a step to another state starts with an empty reason; a repeated step shows the stored one")
  void freshReason() {
    String id = approved(Drafts.protest(Drafts.FUTURE));
    coordinator
        .open(in("command") + "&id=" + id + "&command=POSTPONE")
        .type("reason_en", "Rain")
        .press("run")
        .requireNotice("The action is postponed.");
    Page cancel = coordinator.open(in("command") + "&id=" + id + "&command=CANCEL");
    assertEquals("", cancel.value("reason_en"));
    Page postponed = coordinator.open(in("command") + "&id=" + id + "&command=POSTPONE");
    assertEquals("Rain", postponed.value("reason_en"));
  }

  @Test
  @DisplayName(
      "personal details can be erased once the action is over, on a page that names what is erased")
  void forget() {
    String ahead = approved(Drafts.protest(Drafts.FUTURE));
    assertEquals(
        List.of(), coordinator.open(in("view") + "&id=" + ahead).links("Erase personal details"));
    coordinator
        .open(in("command") + "&id=" + ahead + "&command=ERASE")
        .press("run")
        .requireWords("People may still come");
    String over = approved(Drafts.protest(Drafts.PAST));
    Page ask = coordinator.open(in("view") + "&id=" + over).follow("Erase personal details");
    ask.requireWords("Erases description, venue, street address");
    Page done = ask.press("run").requireAt("actions/view");
    done.requireNotice("The personal details are erased.").requireNoWords("Jane");
    assertEquals(null, stored(over).draft().place().address());
    Page left = coordinator.open(in("view") + "&id=" + over).requireWords("What next?");
    assertEquals(List.of(), left.links("Erase personal details"));
  }

  @Test
  @DisplayName("steps are offered to an organiser in their country only; a form elsewhere says why")
  void organiserActsInHerCountryOnly() {
    Visitor swede = visitors.of(Role.COUNTRY_ORGANISER, campaign, "SE");
    String home = approved(Drafts.in("SE", "Lund", Drafts.FUTURE));
    Page own = swede.open(in("view") + "&id=" + home).require(200);
    assertEquals(1, own.links("Edit").size());
    own.requireWords("What next?");
    String online = approved(Drafts.online(Drafts.FUTURE));
    for (String id : List.of(approved(Drafts.protest(Drafts.FUTURE)), online)) {
      Page view = swede.open(in("view") + "&id=" + id).require(200);
      assertEquals(List.of(), view.links("Edit"));
      view.requireNoWords("What next?");
      for (String page : List.of("edit", "command")) {
        Page form = swede.open(in(page) + "&id=" + id + "&command=REJECT").require(200);
        form.requireWords("your role is for other countries");
        assertFalse(form.offers("save") || form.offers("run"));
      }
    }
    Page fresh = swede.open(in("edit")).type("kind", "ONLINE").type("title_en", "Stream");
    assertEquals("SE", fresh.value("place_country"), "the only one of hers");
    assertEquals("Europe/Stockholm", fresh.value("timeZone"));
    assertFalse(fresh.html().contains("value=\"CA\""), "not offered");
    fresh.type("place_country", "").type("timeZone", "Europe/Oslo");
    fresh.type("localStart", "2020-11-20T12:00");
    fresh = fresh.press("save").requireWords("Your role is for certain countries only.");
    assertEquals("Stream", fresh.requireMistakeAt("place_country").value("title_en"));
    assertTrue(swede.open(in("edit") + "&id=" + home).offers("save"));
    assertTrue(swede.open(in("command") + "&id=" + home + "&command=REJECT").offers("run"));
  }

  @Test
  @DisplayName("R1: each number in the strip of states is that of the list which its link opens")
  void strip() {
    approved(Drafts.in("SE", "Lund", Drafts.FUTURE));
    approved(Drafts.in("CA", "Toronto", Drafts.PAST));
    String draft = in("list");
    system.run(
        () -> actions.create(campaign.id(), null, Drafts.in("CA", "Ottawa", Drafts.FUTURE), false));
    coordinator.open(draft).requireWords("All 3", "Draft 1", "Approved 2");
    Page upcoming = coordinator.open(draft + "&scope=UPCOMING");
    upcoming.requireWords("All 1", "Draft 0", "Approved 1");
    upcoming.follow("Approved").requireWords("Lund").requireNoWords("Protest in Toronto");
    coordinator
        .open(draft + "&country=CA&state=APPROVED")
        .requireWords("All 2", "Draft 1", "Approved 1");
    coordinator.open(draft + "&words=lund").requireWords("All 1", "Draft 0");
    coordinator.open(draft + "&day=none").requireWords("All 0", "Draft 0");
  }

  @Test
  @DisplayName("an action that changed after it was read is shown again before it can be approved")
  void read() {
    ActionView read =
        system.run(() -> actions.create(campaign.id(), null, Drafts.protest(Drafts.FUTURE), false));
    Page shown = coordinator.open(in("view") + "&id=" + read.id()).require(200);
    Page approve = shown.follow("Approve").require(200);
    Page edit = coordinator.open(in("edit") + "&id=" + read.id()).require(200);
    edit.type("place_venue", "A private flat").press("save");
    approve.press("run").requireWords("changed after you had opened it");
    Page now = shown.follow("Approve").requireAt("actions/view");
    now.requireNotice(
        "This was changed after you had opened it; this is how it stands now. Nothing was done.");
    now.requireWords("A private flat");
    assertEquals(ActionState.DRAFT, stored(read.id()).state());
    now.follow("Approve").require(200).press("run").requireAt("actions/view");
    assertEquals(ActionState.APPROVED, stored(read.id()).state());
  }

  @Test
  @DisplayName("R14: a postponed action with a new time to come says that it waits for approval")
  void rescheduled() {
    String waits = "Approve it, so that people are called to the new time.";
    String id = approved(Drafts.protest(Drafts.FUTURE));
    coordinator.open(in("edit") + "&id=" + id).require(200).requireNoWords("stays so");
    coordinator.open(in("command") + "&id=" + id + "&command=POSTPONE").press("run");
    coordinator.open(in("view") + "&id=" + id).require(200).requireNoWords(waits);
    Page edit = coordinator.open(in("edit") + "&id=" + id).require(200);
    edit.requireWords("This action is postponed or cancelled, and stays so");
    Page moved = edit.type("localStart", "2099-11-28T14:00").press("save");
    moved.requireAt("actions/view").requireWords(waits, "Postponed");
    Page passed = coordinator.open(in("edit") + "&id=" + id).type("localStart", "2020-11-20T12:00");
    passed
        .press("save")
        .requireAt("actions/view")
        .requireWords("its new time has passed. Change the time before you approve the action.")
        .requireNoWords(waits);
    coordinator
        .open(in("command") + "&id=" + id + "&command=APPROVE")
        .press("run")
        .requireNotice("The action is approved.")
        .requireNoWords(waits);
    assertEquals(ActionState.APPROVED, stored(id).state());
  }

  @Test
  @DisplayName("R3: a time is shown on the clock of its place and on the reader's own")
  void clocks() {
    String id = approved(Drafts.protest(Drafts.FUTURE));
    Page view = coordinator.open(in("view") + "&id=" + id).require(200);
    view.requireWords("12:00", "Eastern Standard Time", "Your time");
    String own = view.words().replaceFirst("(?s).*Your time", "");
    assertTrue(own.matches("(?s).{0,40}\\b(5:00|17:00).{0,10}\\(UTC\\).*"), own);
  }
}
