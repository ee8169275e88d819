package org.tadamun.web.console.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionDraft;
import org.tadamun.actions.action.boundary.ActionLists;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.actions.action.boundary.PlaceDraft;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("An action that two staff members change at the same time")
class ActionMeanwhileIT extends LiveCampaign {

  private static final String STALE = "This was changed after you had opened it.";
  private static final String LOOK = STALE + " Nothing was done.";
  private static final String STANDS = "it stands here as they left it";

  @Inject private ActionLists lists;
  @Inject private Actions actions;
  @Inject private AsSystem system;
  @Inject private Visitors visitors;

  private Visitor omar;
  private Visitor rosa;

  @BeforeEach
  void begin() {
    omar = visitors.coordinator(campaign);
    rosa = visitors.coordinator(campaign);
  }

  private String made(ActionDraft draft) {
    return system.run(() -> actions.create(campaign.id(), null, draft, false).id());
  }

  private void approve(String id) {
    system.run(() -> actions.approve(id, null));
  }

  private ActionView stored(String id) {
    return system.run(() -> lists.one(id));
  }

  private Page edit(Visitor who, String id) {
    return who.open("actions/edit?campaign=" + campaign.slug() + "&id=" + id).require(200);
  }

  private Page report(Visitor who, String id) {
    String page = "actions/command?command=REPORT&campaign=" + campaign.slug() + "&id=" + id;
    return who.open(page).require(200);
  }

  private static void save(Page page) {
    page.press("save").requireAt("actions/view");
  }

  @Test
  @DisplayName(
      "an address typed as hidden is not saved after a colleague unhid it, until the writer looked")
  void asksBeforeSavingAnAddressTypedAsHidden() {
    String id = made(Drafts.whole(null, null));
    Page old = edit(omar, id).type("place_address", "Flat 12");
    save(edit(rosa, id).type("addressHidden"));
    Page asked = old.press("save").requireWords(LOOK);
    assertEquals("Flat 12", asked.value("place_address"));
    PlaceDraft place = stored(id).draft().place();
    assertEquals("8810 Jane Street\nFloor 2", place.address());
    assertFalse(place.addressHidden());
    save(asked.type("addressHidden", "on"));
    place = stored(id).draft().place();
    assertEquals("Flat 12", place.address());
    assertTrue(place.addressHidden());
  }

  @Test
  @DisplayName(
      "unhiding is not saved after a colleague typed a hidden address, until the writer looked")
  void asksBeforeUnhidingAColleaguesAddress() {
    String id = made(Drafts.whole(null, null));
    Page old = edit(omar, id).type("addressHidden");
    save(edit(rosa, id).type("place_address", "Flat 12"));
    Page asked = old.press("save").requireWords(LOOK);
    assertEquals("Flat 12", asked.value("place_address"));
    assertTrue(stored(id).draft().place().addressHidden());
    save(asked);
    assertFalse(stored(id).draft().place().addressHidden());
  }

  @Test
  @DisplayName(
      "words typed into a draft are not saved to an action approved since, until the writer looked")
  void asksBeforeSavingToAnApprovedAction() {
    String id = made(Drafts.protest(Drafts.FUTURE));
    Page old = edit(omar, id).requireWords("Draft").type("title_en", "At the ministry");
    approve(id);
    Page asked = old.press("save").requireWords(LOOK, "Approved");
    assertEquals("At the ministry", asked.value("title_en"));
    assertEquals("Protest in Toronto", stored(id).title().in("en"));
    save(asked);
    assertEquals("At the ministry", stored(id).title().in("en"));
  }

  @Test
  @DisplayName("an hour typed for one zone is not saved in another zone, until the writer looked")
  void asksBeforeSavingAnHourInAnotherZone() {
    String id = made(Drafts.protest(Drafts.FUTURE));
    Page old = edit(omar, id).type("localStart", "2099-11-20T19:00");
    save(edit(rosa, id).type("timeZone", "America/Halifax"));
    Page asked = old.press("save").requireWords(LOOK);
    assertTrue(asked.requireMistakeAt("timeZone").mistakeAt("timeZone").contains(STANDS));
    assertEquals("2099-11-20T19:00", asked.value("localStart"));
    assertEquals("America/Halifax", asked.value("timeZone"));
    assertEquals(Drafts.FUTURE, stored(id).draft().localStart());
    save(asked);
    assertEquals(Drafts.FUTURE.withHour(19), stored(id).draft().localStart());
  }

  @Test
  @DisplayName(
      "one refusal names both the field that both changed and the zone that a colleague changed")
  void namesAllConflictsAtOnce() {
    String id = made(Drafts.protest(Drafts.FUTURE));
    Page old = edit(omar, id).type("localStart", "2099-11-20T19:00").type("title_en", "Vigil");
    save(edit(rosa, id).type("timeZone", "America/Halifax").type("title_en", "Candles for him"));
    Page asked = old.press("save").requireWords(LOOK, "Candles for him");
    asked.requireMistakeAt("title_en", "timeZone");
    assertTrue(asked.mistakeAt("timeZone").contains(STANDS), asked.mistakeAt("timeZone"));
    assertEquals("Vigil", asked.value("title_en"));
    assertEquals("America/Halifax", asked.value("timeZone"));
    assertEquals("Candles for him", stored(id).title().in("en"));
    save(asked);
    assertEquals("Vigil", stored(id).title().in("en"));
    assertEquals(Drafts.FUTURE.withHour(19), stored(id).draft().localStart());
  }

  @Test
  @DisplayName("changes of different fields by two staff members are both saved")
  void storesDifferentFieldsOfBoth() {
    String id = made(Drafts.protest(Drafts.FUTURE));
    Page old = edit(omar, id).type("title_en", "Vigil").type("place_venue", "Consulate, west door");
    save(edit(rosa, id).type("timeZone", "America/Halifax").type("title_ar", "وقفة"));
    save(old);
    ActionDraft both = stored(id).draft();
    assertEquals("Vigil", both.title().in("en"));
    assertEquals("وقفة", both.title().in("ar"));
    assertEquals("Consulate, west door", both.place().venue());
    assertEquals("America/Halifax", both.timeZone());
  }

  @Test
  @DisplayName(
      "a report keeps its typed number while changes and a report by a colleague are shown")
  void report() {
    String id = made(Drafts.protest(Drafts.PAST));
    approve(id);
    Page old = report(omar, id).type("headCount_count", "120").type("headCount_method", "COUNTED");
    save(edit(rosa, id).type("title_en", "Vigil"));
    Page asked = old.press("run").requireWords(LOOK, "Vigil");
    assertEquals("120", asked.value("headCount_count"));
    assertEquals("COUNTED", asked.value("headCount_method"));
    assertEquals(ActionState.APPROVED, stored(id).state());
    Page first = report(rosa, id).type("headCount_count", "100").type("headCount_method", "POLICE");
    first.press("run").requireNotice("The report was saved.");
    Page both = asked.press("run").requireWords(STALE);
    both.requireMistakeAt("headCount_count", "headCount_method");
    assertTrue(both.mistakeAt("headCount_count").contains("100"));
    assertTrue(both.mistakeAt("headCount_method").contains("Police"));
    assertEquals("120", both.value("headCount_count"));
    assertEquals(100, stored(id).headCount().count());
    both.press("run").requireNotice("The report was saved.");
    assertEquals(120, stored(id).headCount().count());
  }
}
