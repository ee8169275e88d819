package org.tadamun.actions.action.boundary.ending;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.boundary.ending.Outcomes;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.event.boundary.ActionsSettled;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.desk.LiveCampaign;

/** Calendars ignore an entry with the same number and an earlier moment. */
@InServer
@DisplayName("Calendar entry of an action in a campaign that ends")
class EndedCalendarIT extends LiveCampaign {

  private static final String OPEN = "Whether this action is still on has not been decided yet.";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Actions actions;
  @Inject private AsSystem system;
  @Inject private Campaigns campaigns;
  @Inject private Forgetting forgetting;
  @Inject private Outcomes outcomes;

  private static String calendar(String id) {
    return Site.get("/en/actions/" + id + ".ics").require(200).body().replace("\r\n ", "");
  }

  /** The stamp of the entry; its letters sort like its moment. */
  private static String stamp(String id) {
    return calendar(id).replaceFirst("(?s).*\r\nDTSTAMP:(\\w+)\r\n.*", "$1");
  }

  @Test
  @DisplayName(
      "R3 R4: the entry tells of an outcome and of its end, each with a stamp that is not earlier")
  void takenBack() throws Exception {
    Person coordinator = world.person(Role.COORDINATOR, campaign.id(), null);
    String id =
        system.run(
            () -> actions.create(campaign.id(), null, Drafts.protest(Drafts.FUTURE), false).id());
    system.run(() -> actions.approve(id, null));
    forgetting.changed("actions_action", id, Duration.ofDays(1));
    forgetting.changed("kernel_campaign", campaign.publicId(), Duration.ofDays(1));
    em.getEntityManagerFactory().getCache().evictAll();
    String before = stamp(id);
    String slug = campaign.slug();
    int version = campaigns.bySlug(slug).orElseThrow().version();
    CampaignView won =
        Acting.as(
            coordinator,
            () -> outcomes.declare(slug, version, CampaignState.WON, null, ActionsSettled.LATER));
    assertTrue(calendar(id).contains(OPEN), calendar(id));
    String ended = stamp(id);
    assertTrue(ended.compareTo(before) > 0, before + " and then " + ended);
    Acting.as(coordinator, () -> campaigns.takeOutcomeBack(slug, won.version()));
    assertFalse(calendar(id).contains(OPEN), calendar(id));
    String back = stamp(id);
    assertTrue(back.compareTo(ended) >= 0, ended + " and then " + back);
  }
}
