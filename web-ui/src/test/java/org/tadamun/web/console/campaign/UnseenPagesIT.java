package org.tadamun.web.console.campaign;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("A campaign that the public does not see")
class UnseenPagesIT {

  private static final String NOTICE = "This campaign was taken offline: nobody outside sees";
  private static final String OFFLINE =
      "Nobody outside sees it now: the campaign is offline until “Put back online” is pressed on"
          + " its page.";
  private static final String DRAFT =
      "Nobody outside sees it yet: the campaign is a draft until “Open to the public” is pressed on"
          + " its page.";

  private static final String ARCHIVED =
      "Nobody outside sees it: the campaign was archived before it was ever public.";

  @Inject private Actions actions;
  @Inject private AsSystem system;
  @Inject private Campaigns campaigns;
  @Inject private Visitors visitors;
  @Inject private World world;

  private CampaignView campaign;
  private Visitor coordinator;

  @BeforeEach
  void begin() {
    of(world.liveCampaign());
  }

  private void of(CampaignView one) {
    campaign = one;
    coordinator = visitors.coordinator(one);
  }

  private Page open(String page) {
    return open(coordinator, page);
  }

  private Page open(Visitor who, String page) {
    return who.open(page + "campaign=" + campaign.slug()).require(200);
  }

  private boolean isOffline() {
    return campaigns.bySlug(campaign.slug()).orElseThrow().offline();
  }

  private String submitted() {
    return system.run(
        () -> actions.create(campaign.id(), null, Drafts.protest(Drafts.FUTURE), false).id());
  }

  private Page command(String id, String command) {
    return open("actions/command?id=" + id + "&command=" + command + "&");
  }

  private Page written() {
    return open("updates/edit?").type("title_en", "He is free").type("body_en", "He came home.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dashboard?",
        "campaign/overview?",
        "campaign/edit?",
        "petition/list?",
        "petition/edit?",
        "updates/list?",
        "updates/edit?",
        "actions/list?",
        "deliveries/board?",
        "endorsements/list?"
      })
  @DisplayName("every page of an offline campaign says that it is offline")
  void everyPageSaysOffline(String page) {
    open(page).requireNoWords(NOTICE);
    open("campaign/overview?").press("offline").requireWords(NOTICE);
    open(page).requireWords(NOTICE);
    open("campaign/overview?").press("online").requireNoWords(NOTICE);
  }

  @Test
  @DisplayName("the dashboard can take a campaign offline, and then no longer offers it")
  void dashboard() {
    Page taken = open("dashboard?").press("offline");
    taken.requireWords(NOTICE, "The campaign is offline: the public sees nothing of it now.");
    assertTrue(isOffline());
    assertFalse(taken.offers("offline") || open("dashboard?").offers("offline"));
  }

  @Test
  @DisplayName("taking offline from an outdated dashboard succeeds with the usual message")
  void overtaken() {
    Page old = open("dashboard?");
    open("campaign/overview?").press("offline");
    old.press("offline").requireWords("The campaign is offline: the public sees nothing of it");
    assertTrue(isOffline());
  }

  @Test
  @DisplayName("readers cannot take a campaign offline, and a draft cannot be taken offline")
  void refused() {
    assertFalse(open(visitors.of(Role.READER, campaign), "dashboard?").offers("offline"));
    of(world.campaign());
    assertFalse(open("dashboard?").offers("offline"));
    open("dashboard?").requireNoWords(NOTICE);
  }

  @Test
  @DisplayName(
      "the question before taking offline counts the approved actions, except on the dashboard")
  void called() {
    String nobody = "1 action is still to come: whoever was called to it finds no page then.";
    String id = submitted();
    assertFalse(open("campaign/overview?").html().contains(nobody), "it is not approved");
    system.run(() -> actions.approve(id, null));
    assertTrue(open("campaign/overview?").html().contains(nobody));
    String open = open("dashboard?").html();
    assertFalse(open.contains(nobody), "it stands open for hours, and may be untrue by then");
    assertTrue(open.contains("Whoever was called to an action finds no page then."), open);
  }

  @Test
  @DisplayName(
      "the offline button stands before the checklist, which is folded for a live campaign")
  void reachable() {
    String overview = open("campaign/overview?").html();
    assertTrue(overview.indexOf("commands:offline") < overview.indexOf("What this campaign needs"));
    assertTrue(overview.contains("<details class=\"card\">"), "it is told, but folded");
    of(world.campaign());
    assertFalse(open("campaign/overview?").html().contains("<details class=\"card\">"));
  }

  @Test
  @DisplayName("news of an unseen campaign is published with a warning that nobody outside sees it")
  void news() {
    assertFalse(open("updates/edit?").html().contains("Nobody outside sees it"));
    Page seen = written().press("publish").requireNotice("News published");
    seen.requireNoWords("Nobody outside sees it");
    open("campaign/overview?").press("offline");
    assertTrue(open("updates/edit?").html().contains("Nobody outside sees it now"));
    written().press("publish").requireNotice("News published").requireWords(OFFLINE);
    of(world.campaign());
    Page draft = written().press("save").requireNoWords(DRAFT);
    String published =
        draft.press("publish").requireNotice("News published").requireWords(DRAFT).location();
    open("campaign/overview?").press("archive");
    Page archived = coordinator.open(published).require(200).requireWords(ARCHIVED);
    archived.requireNoWords("is a draft until");
  }

  @Test
  @DisplayName(
      "opening a petition in a draft campaign warns that nobody sees it until the campaign is live")
  void petition() {
    of(world.campaign());
    Page form = open("petition/edit?").type("body_en", "We demand that he is released.");
    String draft = form.press("save").html();
    int opening = draft.indexOf("href=\"#form:steps\"");
    assertTrue(opening > 0 && opening < draft.indexOf("commands:archive"), "it comes first");
    assertTrue(draft.contains("the campaign is a draft until"), "the question says what to press");
    assertFalse(draft.contains("ui-button-danger"), "nothing is lost by what was never opened");
    String petition = "petition/edit?petition=" + campaign.slug() + "&";
    Page opened = open(petition).press("open");
    String shown = opened.requireNotice("The petition is open").html();
    assertTrue(shown.indexOf("Nobody outside sees this petition") < shown.indexOf("contents-use"));
    assertFalse(shown.contains("href=\"#form:steps\""));
    open("campaign/overview?").press("live");
    open(petition).requireNoWords("Nobody outside sees");
  }

  @Test
  @DisplayName(
      "approving or cancelling an action of an offline campaign warns that nobody outside sees it")
  void actions() {
    String id = submitted();
    command(id, "APPROVE").requireNoWords("Nobody outside sees it");
    open("campaign/overview?").press("offline");
    Page approved = command(id, "APPROVE").requireWords(OFFLINE).press("run");
    approved.requireNotice("The action is approved.").requireWords(OFFLINE);
    Page cancel = command(id, "CANCEL").requireWords("It stays visible as cancelled", OFFLINE);
    cancel.type("reason_en", "Rain").press("run").requireWords(OFFLINE);
    command(id, "ERASE").requireNoWords(OFFLINE);
  }
}
