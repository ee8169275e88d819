package org.tadamun.kernel.campaign.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.kernel.update.boundary.UpdateDraft;
import org.tadamun.kernel.update.boundary.UpdateView;
import org.tadamun.kernel.update.boundary.Updates;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("R9: Rights over the whole campaign")
class WholeCampaignIT {

  @Inject private Access access;
  @Inject private CampaignPartners partners;
  @Inject private Campaigns campaigns;
  @Inject private Updates updates;
  @Inject private World world;

  private CampaignView campaign;
  private Person whole;
  private Person swede;

  @BeforeEach
  void set() {
    campaign = world.liveCampaign();
    whole = world.person(Role.COORDINATOR, campaign.id(), null);
    swede = world.person(Role.COORDINATOR, campaign.id(), "SE");
  }

  private static UpdateDraft news() {
    return new UpdateDraft(LocalizedText.of("en", "He is free"), LocalizedText.of("en", "Now."));
  }

  private void refused(Callable<?> deed) throws Exception {
    Acting.refused(swede, Forbidden.class, deed::call);
  }

  @Test
  @DisplayName("A coordinator of one country cannot change the whole campaign, and nothing changes")
  void refusals() throws Exception {
    String slug = campaign.slug();
    int version = campaign.version();
    String partner = world.partner(campaign);
    int trail = world.audit("campaign", slug).size();
    List<Callable<?>> deeds =
        List.of(
            () -> campaigns.writable(slug),
            () -> campaigns.edit(slug, version, World.draft()),
            () -> campaigns.goLive(slug, version),
            () -> campaigns.pause(slug, version),
            () -> campaigns.archive(slug, version),
            () -> campaigns.decide(slug, version, CampaignState.LOST, null),
            () -> campaigns.takeOutcomeBack(slug, version),
            () -> campaigns.prepareOutcome(slug, version, LocalizedText.of("en", "Lost.")),
            () -> campaigns.takeOffline(slug),
            () -> campaigns.putOnline(slug, version),
            () -> partners.leave(slug, partner),
            () -> partners.join(slug, campaign.owner().slug()),
            () -> updates.draft(campaign.id(), news(), null));
    for (Callable<?> deed : deeds) {
      refused(deed);
    }
    CampaignView kept = campaigns.bySlug(slug).orElseThrow();
    assertEquals(CampaignState.LIVE, kept.state());
    assertFalse(kept.offline());
    assertEquals(trail, world.audit("campaign", slug).size());
  }

  @Test
  @DisplayName("A coordinator of all countries can pause the campaign and publish news")
  void allowed() throws Exception {
    CampaignView paused =
        Acting.as(whole, () -> campaigns.pause(campaign.slug(), campaign.version()));
    assertEquals(CampaignState.PAUSED, paused.state());
    UpdateView draft = Acting.as(whole, () -> updates.draft(campaign.id(), news(), null));
    refused(() -> updates.publish(draft.id(), draft.version()));
    refused(() -> updates.withdraw(draft.id(), draft.version()));
    refused(() -> updates.edit(draft.id(), draft.version(), news()));
    assertTrue(Acting.as(whole, () -> updates.publish(draft.id(), draft.version())).isPublished());
  }

  @Test
  @DisplayName(
      "A coordinator of one country may read the campaign and act in it, but not throughout it")
  void reads() throws Exception {
    Acting.does(
        swede,
        () -> {
          assertTrue(access.may(Permission.CAMPAIGN_WRITE, campaign.id()));
          assertFalse(access.mayThroughout(Permission.CAMPAIGN_WRITE, campaign.id()));
          assertEquals(campaign.slug(), campaigns.readable(campaign.slug()).slug());
        });
    assertTrue(
        Acting.as(whole, () -> access.mayThroughout(Permission.CAMPAIGN_WRITE, campaign.id())));
  }
}
