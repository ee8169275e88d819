package org.tadamun.actions.action.boundary.ending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionFilter;
import org.tadamun.actions.action.boundary.ActionLists;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.boundary.ending.Outcomes;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.event.boundary.ActionsSettled;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Actions without a known time of approval in an ended campaign")
class CalledBeforeIT {

  private static final String OPEN = "Whether this action is still on has not been decided yet.";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Resource private UserTransaction transaction;
  @Inject private Actions actions;
  @Inject private ActionLists lists;
  @Inject private AsSystem system;
  @Inject private Campaigns campaigns;
  @Inject private Outcomes outcomes;
  @Inject private World world;

  private CampaignView campaign;

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

  private void forgetWhenCalled() throws Exception {
    transaction.begin();
    em.createQuery("update Action a set a.calledAt = null where a.campaignId = :campaign")
        .setParameter("campaign", campaign.id())
        .executeUpdate();
    transaction.commit();
    em.getEntityManagerFactory().getCache().evictAll();
  }

  private long undecided() {
    ActionFilter filter =
        new ActionFilter(
            null, ActionFilter.Scope.AFTER_OUTCOME, null, null, null, null, null, null);
    return system.run(() -> lists.count(campaign.id(), filter));
  }

  private static boolean isOpen(String id) {
    String page = Site.get("/en/actions/" + id).require(200).body();
    boolean asked = page.contains(OPEN);
    assertEquals(asked, !Api.anonymous().get("/actions/" + id).require(200).json().isNull("ended"));
    return asked;
  }

  @Test
  @DisplayName(
      "R3: page and list count an action made before the outcome as undecided, no later one")
  void alike() throws Exception {
    campaign = world.liveCampaign();
    Person coordinator = world.person(Role.COORDINATOR, campaign.id(), null);
    String before = approved("CA", "Toronto");
    String slug = campaign.slug();
    int version = campaigns.bySlug(slug).orElseThrow().version();
    Acting.as(
        coordinator,
        () -> outcomes.declare(slug, version, CampaignState.WON, null, ActionsSettled.LATER));
    String since = approved("GB", "London");
    forgetWhenCalled();
    assertTrue(isOpen(before));
    assertFalse(isOpen(since));
    assertEquals(1, undecided());
  }
}
