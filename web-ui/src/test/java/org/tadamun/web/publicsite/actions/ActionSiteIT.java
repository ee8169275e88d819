package org.tadamun.web.publicsite.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionDraft;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.actions.action.boundary.PlaceDraft;
import org.tadamun.actions.dayofaction.boundary.DayOfActionDraft;
import org.tadamun.actions.dayofaction.boundary.DaysOfAction;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("The public pages of actions")
class ActionSiteIT extends LiveCampaign {

  private static final LocalizedText REASON = LocalizedText.of("en", "She is in danger");

  @Inject private Actions actions;
  @Inject private AsSystem system;
  @Inject private DaysOfAction days;

  private Person coordinator;

  @BeforeEach
  void open() {
    coordinator = world.person(Role.COORDINATOR, campaign.id(), null);
  }

  private ActionView approved(ActionDraft draft) {
    return system.run(
        () -> {
          String id = actions.create(campaign.id(), null, draft, false).id();
          return actions.approve(id, null);
        });
  }

  private String programme(String query) {
    return Site.get("/en/campaigns/" + campaign.slug() + "/actions" + query).require(200).body();
  }

  private String front() {
    return Site.get("/en/campaigns/" + campaign.slug()).require(200).body();
  }

  /** Requests each page once, so that the next answer would come from the cache. */
  private void requireKept(String page) {
    assertTrue(Site.get(page).require(200).body().contains("Protest in Toronto"));
    assertTrue(programme("").contains("Protest in Toronto"));
    assertTrue(front().contains("?when=upcoming"));
  }

  @Test
  @DisplayName("lose a rejected action at once, although they are cached for seconds")
  void rejected() throws Exception {
    ActionView action = approved(Drafts.protest(Drafts.FUTURE));
    String page = "/en/actions/" + action.id();
    requireKept(page);
    Acting.as(coordinator, () -> actions.reject(action.id(), null, REASON));
    Site.get(page).require(404);
    Site.get(page + ".ics").require(404);
    assertFalse(programme("").contains("Protest in Toronto"));
  }

  @Test
  @DisplayName("lose an action that becomes unlisted, and an address that becomes hidden, at once")
  void hidden() throws Exception {
    ActionView action = approved(Drafts.protest(Drafts.FUTURE));
    String page = "/en/actions/" + action.id();
    requireKept(page);
    assertTrue(programme("").contains("8810 Jane Street"));
    ActionView hidden = edit(action, Drafts.protest(Drafts.FUTURE), true);
    assertFalse(Site.get(page).require(200).body().contains("Jane"));
    assertFalse(programme("").contains("Jane"));
    edit(hidden, Drafts.unlisted(Drafts.FUTURE), true);
    Site.get(page).require(404);
    assertFalse(programme("").contains("Protest in Toronto"));
  }

  @Test
  @DisplayName("R1: show the time on the clock of the place, with the name of its zone")
  void clock() {
    String id = approved(Drafts.protest(Drafts.FUTURE)).id();
    for (String page : List.of(Site.get("/en/actions/" + id).require(200).body(), programme(""))) {
      assertTrue(page.contains("12:00"), page);
      assertTrue(page.contains("Eastern Standard Time"), page);
    }
  }

  @Test
  @DisplayName("say that an action is cancelled or postponed, in the title of a shared link too")
  void passedOn() {
    String id = approved(Drafts.protest(Drafts.FUTURE)).id();
    requireTitled(id, "Protest in Toronto");
    system.run(() -> actions.postpone(id, null, REASON));
    requireTitled(id, "Postponed: Protest in Toronto");
    assertTrue(programme("").contains("class=\"badge warn\">Postponed<"), "not as its kind is");
    system.run(() -> actions.cancel(id, null, REASON));
    requireTitled(id, "Cancelled: Protest in Toronto");
    String page = Site.get("/en/actions/" + id).require(200).body();
    assertTrue(page.contains("This action is cancelled.</strong> <bdi>"), page);
    assertTrue(programme("").contains("class=\"off\">"), "its time is struck through");
  }

  @Test
  @DisplayName("say of an action that is going on \"On now\", and not before or after")
  void on() {
    // Computed in elapsed hours: the local clock skips an hour in spring and repeats one in autumn.
    ZonedDateTime now =
        ZonedDateTime.now(ZoneId.of("America/Toronto")).truncatedTo(ChronoUnit.MINUTES);
    LocalDateTime later = now.plusHours(2).toLocalDateTime();
    ActionDraft begun = Drafts.protest(now.minusHours(4).toLocalDateTime());
    approved(Drafts.lasting(later, begun));
    assertTrue(programme("").contains("On now"), "for two hours more");
    CampaignView other = world.liveCampaign();
    campaign = other;
    approved(Drafts.protest(later));
    approved(Drafts.lasting(now.minusHours(2).toLocalDateTime(), begun));
    assertFalse(programme("").contains("On now"));
  }

  @Test
  @DisplayName("offer a calendar file for an upcoming action only")
  void forCalendars() {
    String id = approved(Drafts.protest(Drafts.FUTURE)).id();
    assertTrue(isForCalendar(id));
    system.run(() -> actions.cancel(id, null, REASON));
    assertFalse(isForCalendar(id));
    Site.get("/en/actions/" + id + ".ics").require(200);
    assertFalse(isForCalendar(approved(Drafts.protest(Drafts.PAST)).id()), "nobody has reported");
  }

  private static boolean isForCalendar(String id) {
    String page = Site.get("/en/actions/" + id).require(200).body();
    return page.contains("/actions/" + id + ".ics");
  }

  private static void requireTitled(String id, String title) {
    String page = Site.get("/en/actions/" + id).require(200).body();
    assertTrue(page.contains("<meta property=\"og:title\" content=\"" + title + " · "), page);
    assertTrue(page.contains("<title>" + title + " "), page);
    assertTrue(page.contains("<h1>Protest in Toronto</h1>"), page);
  }

  private ActionView edit(ActionView before, ActionDraft to, boolean addressHidden)
      throws Exception {
    PlaceDraft place = to.place();
    ActionDraft draft =
        new ActionDraft(
            to.kind(),
            to.title(),
            to.description(),
            to.visibility(),
            new PlaceDraft(
                place.venue(),
                place.address(),
                place.locality(),
                place.country(),
                addressHidden,
                null,
                null,
                null,
                null),
            to.link(),
            to.localStart(),
            to.localEnd(),
            to.timeZone(),
            null,
            null);
    return Acting.as(coordinator, () -> actions.edit(before.id(), before.version(), draft));
  }

  @Test
  @DisplayName(
      "have a part of their own for cancelled actions, with the right number in each heading")
  void headings() {
    approved(Drafts.in("CA", "Toronto", Drafts.FUTURE));
    approved(Drafts.in("GB", "London", Drafts.FUTURE));
    String later = approved(Drafts.in("CA", "Ottawa", Drafts.PAST)).id();
    system.run(() -> actions.postpone(later, null, null));
    String off = approved(Drafts.in("CA", "Halifax", Drafts.FUTURE)).id();
    system.run(() -> actions.cancel(off, null, REASON));
    approved(Drafts.in("CA", "Regina", Drafts.PAST));
    String whole = programme("");
    List.of("Upcoming 2", "Cancelled or postponed 2", "Past 1")
        .forEach(heading -> assertTrue(words(whole).contains(heading), () -> words(whole)));
    assertTrue(whole.contains("2 actions are cancelled or postponed"));
    String canadian = words(programme("?country=CA"));
    assertTrue(canadian.contains("Upcoming 1"), canadian);
    assertTrue(canadian.contains("Cancelled or postponed 2"), canadian);
    String front = front();
    assertTrue(words(front).contains("2 upcoming actions"), front);
    assertTrue(words(front).contains("2 actions cancelled or postponed"), front);
    assertTrue(front.contains("/actions?when=upcoming"), front);
    assertTrue(front.contains("/actions?when=called-off"), front);
    assertEquals(2, cards(programme("?when=upcoming")));
    String calledOff = programme("?when=called-off");
    assertEquals(2, cards(calledOff));
    assertTrue(calledOff.contains("Ottawa") && calledOff.contains("Halifax"));
    assertEquals(1, cards(programme("?when=past")));
    for (String only : List.of("upcoming", "past", "took-place")) {
      String page = programme("?when=" + only);
      assertTrue(page.contains("2 actions are cancelled or postponed"), only);
    }
    assertEquals(1, cards(programme("?when=upcoming&country=GB")));
    Site.get("/en/campaigns/" + campaign.slug() + "/actions?when=never").require(422);
  }

  @Test
  @DisplayName("say that a part is empty, and do not mention cancelled actions if there are none")
  void empty() {
    String page = words(programme(""));
    assertTrue(page.contains("As of"), page);
    assertTrue(page.contains("No action is announced at the moment."), page);
    assertTrue(page.contains("Nothing has taken place yet."), page);
    assertFalse(page.contains("ancelled"), page);
    assertFalse(front().contains("when=called-off"));
    String british = words(programme("?country=GB"));
    assertFalse(british.contains("Nothing has taken place yet."), british);
    String asked = words(programme("?when=called-off"));
    assertTrue(asked.contains("No action is cancelled or postponed."), asked);
  }

  private static int cards(String page) {
    return page.split("<li class=\"card\">", -1).length - 1;
  }

  private static String words(String page) {
    return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
  }

  @Test
  @DisplayName("say that the new time is unknown only until a postponed action gets one")
  void rescheduled() throws Exception {
    ActionView action = approved(Drafts.protest(Drafts.FUTURE));
    ActionView postponed = system.run(() -> actions.postpone(action.id(), null, REASON));
    String page = "/en/actions/" + action.id();
    String before = words(Site.get(page).require(200).body());
    assertTrue(before.contains("is postponed. The new time is not known yet."), before);
    requireRescheduled(action.id(), false);
    ActionView moved = edit(postponed, Drafts.protest(Drafts.FUTURE.plusDays(8)), false);
    String after = words(Site.get(page).require(200).body());
    assertTrue(after.contains("is postponed. The time below is the new one"), after);
    assertFalse(after.contains("not known yet"), after);
    requireRescheduled(action.id(), true);
    edit(moved, Drafts.protest(Drafts.PAST), false);
    for (String passed : List.of(page, page + ".ics")) {
      String said = Site.get(passed).require(200).body().replace("\r\n ", "");
      assertTrue(said.contains("The new time is not known yet."), said);
    }
    system.run(() -> actions.approve(action.id(), null));
    assertFalse(words(Site.get(page).require(200).body()).contains("is postponed"));
    requireRescheduled(action.id(), false);
  }

  private static void requireRescheduled(String id, boolean expected) {
    JsonObject answer = Api.anonymous().get("/actions/" + id).require(200).json();
    assertEquals(expected, answer.getBoolean("rescheduled"));
  }

  @Test
  @DisplayName("show the call of the day of action to which an action belongs")
  void call() {
    String day = World.unique("day");
    DayOfActionDraft call =
        new DayOfActionDraft(
            LocalizedText.of("en", "Canada acts"),
            LocalizedText.of("en", "Come to the consulates."),
            Drafts.PAST.toLocalDate());
    system.run(() -> days.create(campaign.id(), day, call, false));
    String belonging = approved(Drafts.on(day, "Toronto")).id();
    String page = words(Site.get("/en/actions/" + belonging).require(200).body());
    assertTrue(page.contains("Canada acts Day of action Come to the consulates."), page);
    String other = approved(Drafts.protest(Drafts.FUTURE)).id();
    assertFalse(Site.get("/en/actions/" + other).require(200).body().contains("Day of action"));
  }
}
