package org.tadamun.web.publicsite.campaign;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionDraft;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.actions.action.boundary.PlaceDraft;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("The page of a campaign")
class NextActionsIT extends LiveCampaign {

  private static final LocalizedText REASON = LocalizedText.of("en", "She is in danger");
  private static final String TODAY = "id=\"coming\">Today<";
  private static final String LATER = "id=\"coming\">In the next days<";

  @Inject private Actions actions;
  @Inject private AsSystem system;
  @Inject private Clock clock;

  @BeforeEach
  void early() {
    world.earlyEnough();
  }

  private LocalDateTime in(Duration ahead) {
    return LocalDateTime.ofInstant(clock.instant().plus(ahead), ZoneId.of("America/Toronto"))
        .truncatedTo(ChronoUnit.MINUTES);
  }

  /**
   * A few minutes ago, but not before midnight: an action without an end is over at the end of its
   * local day.
   */
  private LocalDateTime begun() {
    LocalDateTime midnight = in(Duration.ZERO).toLocalDate().atStartOfDay();
    LocalDateTime lately = in(Duration.ofMinutes(-10));
    return lately.isBefore(midnight) ? midnight : lately;
  }

  private ActionView approved(ActionDraft draft) {
    return system.run(
        () -> {
          String id = actions.create(campaign.id(), null, draft, false).id();
          return actions.approve(id, null);
        });
  }

  private ActionDraft goingOn(Duration since) {
    return Drafts.lasting(in(Duration.ofDays(5)), Drafts.in("CA", "Ottawa", in(since.negated())));
  }

  private String page(String language) {
    return Site.get("/" + language + "/campaigns/" + campaign.slug()).require(200).body();
  }

  @Test
  @DisplayName("shows an action of the next 72 hours with time, clock and place, and no later one")
  void soon() {
    assertFalse(page("en").contains("id=\"coming\""));
    approved(Drafts.protest(Drafts.FUTURE));
    approved(Drafts.in("CA", "Ottawa", in(Duration.ofHours(80))));
    assertFalse(page("en").contains("id=\"coming\""), "not before 72 hours ahead");
    ActionView soon = approved(Drafts.protest(in(Duration.ofHours(50))));
    String page = page("en");
    assertTrue(page.contains(LATER), page);
    assertTrue(page.contains("/en/actions/" + soon.id() + "\""), page);
    assertTrue(page.contains("Consulate, 8810 Jane Street, Toronto, Canada"), page);
    assertTrue(page.contains("Eastern "), page);
    assertFalse(page.contains("Ottawa"), page);
    String arabic = page("ar");
    assertTrue(arabic.contains("\u2068Consulate\u2069،"), "in its own direction: " + arabic);
  }

  @Test
  @DisplayName(
      "shows an action that has begun under \"Today\", its cancellation, and no hidden place")
  void tonight() {
    ActionDraft now = Drafts.protest(begun());
    PlaceDraft hidden =
        new PlaceDraft(
            "Consulate", "8810 Jane Street", "Toronto", "CA", true, null, null, null, null);
    ActionView begun = approved(Drafts.at(hidden, now));
    String page = page("en");
    assertTrue(page.contains(TODAY) && page.contains("Toronto, Canada"), page);
    assertFalse(page.contains("Jane Street") || page.contains("Consulate"), page);
    system.run(() -> actions.cancel(begun.id(), null, REASON));
    String off = page("en");
    assertTrue(
        off.contains(TODAY) && off.contains("<span class=\"badge warn\">Cancelled</span>"), off);
  }

  @Test
  @DisplayName("shows an action of the next hour before those that have gone on for days")
  void crowded() {
    for (int i = 1; i <= 3; i++) {
      approved(goingOn(Duration.ofDays(i)));
    }
    String running = page("en");
    assertTrue(running.contains(TODAY) && running.contains("Ottawa"), running);
    ActionView near = approved(Drafts.in("CA", "Hamilton", in(Duration.ofHours(1))));
    String page = page("en");
    int first = page.indexOf("/en/actions/" + near.id() + "\"");
    assertTrue(first > 0 && first < page.indexOf("Ottawa, Canada"), page);
    approved(Drafts.in("CA", "Windsor", in(Duration.ofHours(30))));
    String later = page("en");
    assertTrue(later.contains("Windsor") && later.contains(LATER), later);
  }

  @Test
  @DisplayName("shows an action of tonight that was cancelled, even if many others were postponed")
  void calledOff() {
    for (int i = 0; i < 4; i++) {
      String put = approved(goingOn(Duration.ofDays(2))).id();
      system.run(() -> actions.postpone(put, null, REASON));
    }
    ActionView tonight = approved(Drafts.in("CA", "Hamilton", in(Duration.ofHours(1))));
    system.run(() -> actions.cancel(tonight.id(), null, REASON));
    String page = page("en");
    assertTrue(page.contains("/en/actions/" + tonight.id() + "\""), page);
  }

  @Test
  @DisplayName("shows no unlisted action")
  void unlisted() {
    approved(Drafts.unlisted(in(Duration.ofHours(5))));
    assertFalse(page("en").contains("id=\"coming\""));
  }
}
