package org.tadamun.web.console.actions;

import jakarta.inject.Inject;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionDraft;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.actions.dayofaction.boundary.DayOfActionDraft;
import org.tadamun.actions.dayofaction.boundary.DaysOfAction;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.desk.CoordinatorsDesk;

@InServer
@DisplayName("An action of a day of action")
class OtherDateIT extends CoordinatorsDesk {

  private static final String NOTICE = "this action is on another date";

  @Inject private Actions actions;
  @Inject private DaysOfAction days;
  @Inject private AsSystem system;

  private String day;

  @BeforeEach
  void begin() {
    day = World.unique("day");
    DayOfActionDraft call =
        new DayOfActionDraft(
            LocalizedText.of("en", "Canada acts"), null, Drafts.PAST.toLocalDate());
    system.run(() -> days.create(campaign.id(), day, call, false));
  }

  private Page opened(ActionDraft draft) {
    String id = system.run(() -> actions.create(campaign.id(), null, draft, false)).id();
    return coordinator.open("actions/view?campaign=" + campaign.slug() + "&id=" + id).require(200);
  }

  private ActionDraft from(LocalDateTime start) {
    return Drafts.partOf(day, Drafts.in("CA", "Montréal", start));
  }

  @Test
  @DisplayName(
      "action R19: the page of an action says so if it is on another date than its day of action")
  void namesAnotherDate() {
    opened(from(Drafts.PAST.plusDays(1))).requireWords(NOTICE, "20 Nov 2020", "Canada acts");
    opened(from(Drafts.PAST.minusDays(1))).requireWords(NOTICE);
  }

  @Test
  @DisplayName(
      "action R19: the page says nothing for an action that touches that date or belongs to no day")
  void sameDateIsNotNamed() {
    opened(from(Drafts.PAST)).requireNoWords(NOTICE);
    LocalDateTime eve = Drafts.PAST.minusDays(1);
    opened(Drafts.lasting(Drafts.PAST, from(eve))).requireNoWords(NOTICE);
    opened(Drafts.in("CA", "Montréal", eve)).requireNoWords(NOTICE);
  }
}
