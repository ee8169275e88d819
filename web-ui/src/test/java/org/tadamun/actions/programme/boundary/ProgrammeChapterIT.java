package org.tadamun.actions.programme.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionDraft;
import org.tadamun.actions.action.boundary.ActionReport;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.actions.action.entity.CountingMethod;
import org.tadamun.kernel.document.boundary.CampaignChapter;
import org.tadamun.kernel.document.boundary.ShortTable;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("Actions in the documents about a campaign")
class ProgrammeChapterIT extends LiveCampaign {

  @Inject private AsSystem system;
  @Inject private Actions actions;
  @Inject @Any private Instance<CampaignChapter> chapters;

  private String approved(ActionDraft draft) {
    return system.run(
        () -> {
          String id = actions.create(campaign.id(), null, draft, false).id();
          return actions.approve(id, null).id();
        });
  }

  private ShortTable table(String name) {
    return chapters.stream()
        .flatMap(chapter -> chapter.of(campaign.id(), true).stream())
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName(
      "Actions that took place and planned ones are apart, without drafts and unlisted ones")
  void heldAndPlanned() {
    String held = approved(Drafts.in("GB", "London", Drafts.PAST));
    system.run(() -> actions.report(held, null, new ActionReport(null)));
    approved(Drafts.in("CA", "Toronto", Drafts.FUTURE));
    approved(Drafts.in("CA", "Unreported", Drafts.PAST));
    approved(Drafts.unlisted(Drafts.FUTURE));
    system.run(
        () ->
            actions.create(campaign.id(), null, Drafts.in("CA", "A draft", Drafts.FUTURE), false));
    ShortTable took = table("actions");
    assertEquals(1, took.total());
    assertTrue(took.rows().getFirst().contains(new ShortTable.Plain("London")));
    assertTrue(took.rows().getFirst().contains(new ShortTable.Country("GB")));
    ShortTable planned = table("actionsPlanned");
    assertEquals(1, planned.total());
    assertTrue(planned.rows().getFirst().contains(new ShortTable.Plain("Toronto")));
    assertEquals(planned.columns().size(), planned.rows().getFirst().size());
  }

  @Test
  @DisplayName("A head-count is shown with its method; a planned action has no method")
  void heads() {
    String held = approved(Drafts.protest(Drafts.PAST));
    ActionReport police = ActionReport.of(3000, CountingMethod.POLICE);
    system.run(() -> actions.report(held, null, police));
    ShortTable took = table("actions");
    assertEquals("headCountMethod", took.columns().getLast().name());
    assertEquals(took.columns().size(), took.rows().getFirst().size());
    assertEquals(
        List.of(
            new ShortTable.Number(3000),
            ShortTable.Choice.of(CountingMethod.POLICE, "actions.counting")),
        took.rows().getFirst().subList(5, 7));
    approved(Drafts.protest(Drafts.FUTURE));
    ShortTable planned = table("actionsPlanned");
    assertEquals("headCount", planned.columns().getLast().name());
    assertEquals(planned.columns().size(), planned.rows().getFirst().size());
  }

  @Test
  @DisplayName("A hidden place is not shown")
  void hidden() {
    approved(Drafts.whole(null, null));
    String told = table("actionsPlanned").toString() + table("actions");
    for (String secret : List.of("Jane", "45.5", "example.org/letters")) {
      assertFalse(told.contains(secret), secret);
    }
  }
}
