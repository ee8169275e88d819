package org.tadamun.actions.programme.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionDraft;
import org.tadamun.actions.action.boundary.ActionFigures;
import org.tadamun.actions.action.boundary.ActionFilter;
import org.tadamun.actions.action.boundary.ActionFilter.Scope;
import org.tadamun.actions.action.boundary.ActionLists;
import org.tadamun.actions.action.boundary.ActionReport;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.programme.boundary.ProgrammeFilter.Part;
import org.tadamun.actions.programme.boundary.ProgrammePage.Section;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("Meaning of upcoming, called off and past")
class OneMeaningIT extends LiveCampaign {

  private static final LocalizedText REASON = LocalizedText.of("en", "No");

  @Inject private Actions actions;
  @Inject private ActionLists lists;
  @Inject private AsSystem system;
  @Inject private Clock clock;
  @Inject private Keys keys;
  @Inject private Programme programme;

  /** Makes in each state one action that is over and one that has begun and is not over. */
  @BeforeEach
  void all() {
    LocalDateTime noon = LocalDate.now(clock).atTime(12, 0);
    ActionDraft over = Drafts.protest(Drafts.PAST);
    ActionDraft present = lasting(noon.minusDays(2), noon.plusDays(2));
    for (ActionDraft draft : List.of(over, present)) {
      for (ActionState state : ActionState.values()) {
        if (state == ActionState.SUBMITTED) {
          submit(draft);
        } else {
          system.run(() -> bring(actions.create(campaign.id(), null, draft, false).id(), state));
        }
      }
    }
  }

  private static ActionDraft lasting(LocalDateTime start, LocalDateTime end) {
    ActionDraft draft = Drafts.protest(start);
    return new ActionDraft(
        draft.kind(),
        draft.title(),
        draft.description(),
        draft.visibility(),
        draft.place(),
        draft.link(),
        start,
        end,
        draft.timeZone(),
        draft.addressee(),
        draft.dayOfAction());
  }

  private void submit(ActionDraft draft) {
    JsonObjectBuilder place =
        Json.createObjectBuilder().add("locality", "Toronto").add("country", "CA");
    JsonObjectBuilder body =
        Json.createObjectBuilder()
            .add("kind", draft.kind().name())
            .add("title", Json.createObjectBuilder().add("en", "Submitted"))
            .add("place", place)
            .add("localStart", draft.localStart().toString())
            .add("timeZone", draft.timeZone());
    if (draft.localEnd() != null) {
      body.add("localEnd", draft.localEnd().toString());
    }
    keys.of(campaign, Permission.ACTION_WRITE)
        .post("/campaigns/" + campaign.slug() + "/actions", body.build())
        .require(201);
  }

  private Object bring(String id, ActionState state) {
    if (state == ActionState.DRAFT) {
      return null;
    }
    actions.approve(id, null);
    return switch (state) {
      case POSTPONED -> actions.postpone(id, null, REASON);
      case CANCELLED -> actions.cancel(id, null, REASON);
      case TOOK_PLACE -> actions.report(id, null, ActionReport.of(null, null));
      case REJECTED -> actions.reject(id, null, REASON);
      default -> null;
    };
  }

  @Test
  @DisplayName("R2: figures, public list and list of staff agree in every state")
  void together() {
    ActionFigures figures = system.run(() -> lists.figures(campaign.id()));
    assertEquals(14, figures.total());
    figures.byState().forEach((state, count) -> assertEquals(2, count, "" + state));
    assertEquals(1, figures.upcoming());
    assertEquals(3, figures.calledOff());
    assertEquals(1, figures.reportsDue());
    assertEquals(figures.upcoming(), listed(Scope.UPCOMING));
    assertEquals(figures.calledOff(), listed(Scope.CALLED_OFF));
    assertEquals(figures.reportsDue(), listed(Scope.REPORT_DUE));
    ActionFigures told = lists.publicFigures(campaign.id());
    assertEquals(figures.upcoming(), told.upcoming());
    assertEquals(figures.calledOff(), told.calledOff());
    ProgrammePage page = programme.page(campaign.slug(), ProgrammeFilter.ALL, 50, null);
    requirePart(page.of(Part.UPCOMING), told.upcoming());
    requirePart(page.of(Part.CALLED_OFF), told.calledOff());
    requirePart(page.of(Part.PAST), told.total() - told.upcoming() - told.calledOff());
  }

  private static void requirePart(Section section, long expected) {
    assertEquals(expected, section.total(), "" + section.part());
    assertEquals(expected, section.actions().size(), "" + section.part());
  }

  private long listed(Scope scope) {
    ActionFilter filter = new ActionFilter(null, scope, null, null, null, null, null, null);
    return system.run(() -> lists.count(campaign.id(), filter));
  }
}
