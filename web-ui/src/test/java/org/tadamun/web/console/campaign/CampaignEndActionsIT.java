package org.tadamun.web.console.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionLists;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.actions.action.entity.Action;
import org.tadamun.actions.action.entity.ActionDetails;
import org.tadamun.actions.action.entity.ActionKind;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.action.entity.ActionVisibility;
import org.tadamun.actions.action.entity.place.Place;
import org.tadamun.actions.action.entity.place.Schedule;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.desk.CoordinatorsDesk;

@InServer
@DisplayName("The form of the outcome while actions are still to come")
class CampaignEndActionsIT extends CoordinatorsDesk {

  private static final String TILE = "Actions to decide after the outcome";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private ActionLists lists;
  @Inject private Actions actions;
  @Inject private AsSystem system;
  @Inject private Clock clock;
  @Inject private TimeMachine timeMachine;

  private String approved(String country, String town) {
    return system.run(
        () -> {
          String id =
              actions
                  .create(campaign.id(), null, Drafts.in(country, town, Drafts.FUTURE), false)
                  .id();
          return actions.approve(id, null).id();
        });
  }

  private ActionState state(String id) {
    return system.run(() -> lists.one(id)).state();
  }

  private Page open(String page) {
    return coordinator.open(page + "campaign=" + campaign.slug()).require(200);
  }

  @Test
  @DisplayName(
      "action.ending R1: declaring the outcome cancels the ticked actions and keeps the others")
  void ticked() {
    String toronto = approved("CA", "Toronto");
    String london = approved("GB", "London");
    system.run(() -> actions.postpone(toronto, null, null));
    Page form = open("campaign/overview?");
    form.requireWords("What becomes of the actions", "Protest in Toronto", "Protest in London");
    form.type("outcomeText_en", "He is free.").type("cancelled", toronto);
    form.press("won").requireNotice("The campaign is declared won.");
    assertEquals(ActionState.CANCELLED, state(toronto));
    assertEquals(ActionState.APPROVED, state(london));
    open("dashboard?").requireWords(TILE);
    open("actions/list?scope=AFTER_OUTCOME&").requireNoWords("Protest in London");
    assertFalse(open("campaign/overview?").offers("cancelled"), "it can end no further");
  }

  @Test
  @DisplayName(
      "action.ending R1: all actions are ticked, so they are cancelled unless a tick is removed")
  void allTicked() {
    String toronto = approved("CA", "Toronto");
    open("campaign/overview?").press("lost").requireNotice("The campaign is declared lost.");
    assertEquals(ActionState.CANCELLED, state(toronto));
  }

  @Test
  @DisplayName(
      "action.ending R1: the form lists all actions, even more than one portion of the list")
  void moreThanOnePortion() {
    approved("CA", "Toronto");
    timeMachine.inTransaction(
        () -> IntStream.range(0, ActionLists.PORTION).forEach(this::storeDayAfter));
    Page form = open("campaign/overview?").requireWords("Protest in Toronto", "Rally 0,");
    form.requireWords("Rally " + (ActionLists.PORTION - 1) + ",");
  }

  /** Stores an approved action directly, since a thousand commands would take too long. */
  private void storeDayAfter(int number) {
    ActionDetails details =
        new ActionDetails(
            ActionKind.PROTEST,
            LocalizedText.of("en", "Rally " + number),
            LocalizedText.EMPTY,
            ActionVisibility.PUBLIC,
            new Place("GB", "Leeds", null, null, false),
            Schedule.of(Drafts.FUTURE.plusDays(1), null, ZoneId.of("Europe/London")),
            null);
    String slug = "rally-" + number;
    em.persist(
        new Action(
            campaign.id(), slug, ActionState.APPROVED, details, null, false, clock.instant()));
  }

  @Test
  @DisplayName("the form asks about no actions if none are still to come")
  void asksNothingWithoutActions() {
    assertFalse(open("campaign/overview?").offers("cancelled"));
    open("dashboard?").requireNoWords(TILE);
  }

  @Test
  @DisplayName(
      "action.ending R1: an action changed by a colleague meanwhile is neither cancelled nor kept")
  void changedSince() {
    String toronto = approved("CA", "Toronto");
    Page form = open("campaign/overview?");
    system.run(() -> actions.postpone(toronto, null, null));
    form.press("won").requireNotice("The campaign is declared won.");
    assertEquals(ActionState.POSTPONED, state(toronto));
    open("actions/list?scope=AFTER_OUTCOME&").requireWords("Protest in Toronto");
  }

  @Test
  @DisplayName(
      "action.ending R3: an action approved meanwhile stays and can be kept on its own page")
  void keepsActionOnItsPage() {
    Page form = open("campaign/overview?");
    String london = approved("GB", "London");
    form.press("won");
    assertEquals(ActionState.APPROVED, state(london));
    open("actions/list?scope=AFTER_OUTCOME&").requireWords("Protest in London");
    Page view = open("actions/view?id=" + london + "&");
    view.requireWords("The campaign ended on", "Keep it or cancel it below.");
    Page done = view.follow("Keep the action").require(200).press("run");
    done.requireNotice("The action is still on.").requireNoWords("The campaign ended on");
    assertTrue(done.links("Keep the action").isEmpty(), "it is decided");
    open("actions/list?scope=AFTER_OUTCOME&").requireNoWords("Protest in London");
  }
}
