package org.tadamun.web.console.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionDraft;
import org.tadamun.actions.action.boundary.ActionLists;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.desk.CoordinatorsDesk;

@InServer
@DisplayName("Similar actions, which may be one action entered twice")
class AlikeActionsIT extends CoordinatorsDesk {

  private static final String NOTICE = "Another action of this kind is listed";

  @Inject private ActionLists lists;
  @Inject private Actions actions;
  @Inject private AsSystem system;

  private String first;

  @BeforeEach
  void begin() {
    first = add(Drafts.in("CA", "Montréal", Drafts.PAST));
  }

  private String add(ActionDraft draft) {
    return system.run(() -> actions.create(campaign.id(), null, draft, false)).id();
  }

  private List<String> alike(String id) {
    return system.run(() -> lists.alike(id)).stream().map(ActionView::id).toList();
  }

  private Page open(String page, String id) {
    return coordinator.open("actions/" + page + "?campaign=" + campaign.slug() + "&id=" + id);
  }

  @Test
  @DisplayName(
      "action R13: page and decisions name a similar action until one of the two is rejected")
  void namesSimilarActions() {
    open("view", first).require(200).requireNoWords(NOTICE);
    String second = add(Drafts.in("CA", " MONTREAL", Drafts.PAST.plusHours(2)));
    Page view = open("view", second).require(200).requireWords(NOTICE);
    view.follow("Protest in Montréal").require(200).requireWords(NOTICE);
    open("command", second + "&command=APPROVE").require(200).requireWords(NOTICE);
    open("command", second + "&command=REJECT").require(200).requireNoWords(NOTICE);
    system.run(() -> actions.approve(second, null));
    open("command", second + "&command=REPORT").require(200).requireWords(NOTICE);
    open("command", second + "&command=CANCEL").require(200).requireNoWords(NOTICE);
    system.run(() -> actions.reject(first, null, LocalizedText.of("en", "Twice")));
    open("view", second).require(200).requireNoWords(NOTICE);
    open("view", first).require(200).requireNoWords(NOTICE);
  }

  @Test
  @DisplayName(
      "action R13: similar actions have the same kind, country, town, local day and campaign")
  void sameKindPlaceAndDay() {
    add(Drafts.in("CA", "Toronto", Drafts.PAST));
    add(Drafts.in("US", "Montréal", Drafts.PAST));
    add(Drafts.in("CA", "Montréal", Drafts.PAST.plusDays(1)));
    add(Drafts.in("CA", "Montréal", Drafts.PAST.minusDays(1)));
    add(Drafts.on(null, "Montréal"));
    String online = add(Drafts.online(Drafts.PAST));
    add(Drafts.online(Drafts.PAST));
    CampaignView other = world.liveCampaign();
    ActionDraft same = Drafts.in("CA", "Montréal", Drafts.PAST);
    system.run(() -> actions.create(other.id(), null, same, false));
    assertEquals(List.of(), alike(first));
    assertEquals(List.of(), alike(online), "of what has no town nobody can tell");
    String midnight = add(Drafts.in("CA", "Montréal", Drafts.PAST.toLocalDate().atStartOfDay()));
    assertEquals(List.of(midnight), alike(first));
    assertEquals(List.of(first), alike(midnight));
  }

  @Test
  @DisplayName("action R13: staff of another campaign may not ask for similar actions")
  void refusesStaffOfOtherCampaigns() {
    Person stranger = world.person(Role.COORDINATOR, world.liveCampaign().id(), null);
    Acting.refused(stranger, Forbidden.class, () -> lists.alike(first));
  }
}
