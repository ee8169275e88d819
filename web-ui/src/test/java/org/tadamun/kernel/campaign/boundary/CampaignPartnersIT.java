package org.tadamun.kernel.campaign.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.organisation.boundary.OrganisationView;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("R10: Organisations of a campaign")
class CampaignPartnersIT extends LiveCampaign {

  @Inject private CampaignPartners partners;
  @Inject private Campaigns campaigns;
  @Inject private Keys keys;

  private String partner;
  private Person coordinator;

  @BeforeEach
  void set() {
    partner = world.campaign().owner().slug();
    coordinator = world.person(Role.COORDINATOR, campaign.id(), null);
  }

  private List<String> carrying() {
    return campaigns.bySlug(campaign.slug()).orElseThrow().organisations().stream()
        .map(OrganisationView::slug)
        .sorted()
        .toList();
  }

  private CampaignView join() throws Exception {
    return Acting.as(coordinator, () -> partners.join(campaign.slug(), partner));
  }

  private void refused(Class<? extends Exception> refusal, Callable<?> deed) throws Exception {
    Acting.refused(coordinator, refusal, deed::call);
  }

  @Test
  @DisplayName("Joining and leaving are recorded in the trail; the keys of the organisation follow")
  void life() throws Exception {
    Api key = keys.ofOrganisation(partner, Permission.CAMPAIGN_WRITE);
    String path = "/campaigns/" + campaign.slug() + "/commands/pause";
    key.post(path, "").requireProblem(ProblemType.FORBIDDEN);
    assertTrue(join().version() > campaign.version());
    List<String> both = List.of(campaign.owner().slug(), partner).stream().sorted().toList();
    assertEquals(both, carrying());
    key.post(path, "").require(200);
    Acting.as(coordinator, () -> partners.leave(campaign.slug(), partner));
    assertEquals(List.of(campaign.owner().slug()), carrying());
    key.post("/campaigns/" + campaign.slug() + "/commands/go-live", "")
        .requireProblem(ProblemType.FORBIDDEN);
    List<AuditEntry> trail =
        world.audit("campaign", campaign.slug()).stream()
            .filter(one -> List.of("campaign.joined", "campaign.left").contains(one.action()))
            .toList();
    assertEquals(2, trail.size());
    assertTrue(trail.getFirst().to().contains(partner), trail.getFirst().to());
    assertTrue(trail.getLast().from().contains(partner), trail.getLast().from());
    assertTrue(!trail.getLast().to().contains(partner), trail.getLast().to());
    assertEquals(coordinator.name(), trail.getLast().actor());
  }

  @Test
  @DisplayName("An organisation must exist and can join only once; the owner cannot leave")
  void refusals() throws Exception {
    join();
    String slug = campaign.slug();
    InvalidInput twice =
        Acting.refused(coordinator, InvalidInput.class, () -> partners.join(slug, partner));
    assertEquals("kernel.error.joined-already", twice.errors().getFirst().messageKey());
    refused(InvalidInput.class, () -> partners.join(slug, "none"));
    refused(InvalidInput.class, () -> partners.join(slug, null));
    refused(InvalidInput.class, () -> partners.leave(slug, campaign.owner().slug()));
    refused(InvalidInput.class, () -> partners.leave(slug, world.campaign().owner().slug()));
    refused(NotFound.class, () -> partners.join("none", partner));
    assertEquals(2, carrying().size());
  }

  @Test
  @DisplayName(
      "Only staff who may edit the campaign change its organisations, and never in the archive")
  void closed() throws Exception {
    Person stranger = world.person(Role.COORDINATOR, world.campaign().id(), null);
    Acting.refused(stranger, Forbidden.class, () -> partners.join(campaign.slug(), partner));
    Person reader = world.person(Role.READER, campaign.id(), null);
    Acting.refused(reader, EJBAccessException.class, () -> partners.join(campaign.slug(), partner));
    CampaignView draft = world.campaign();
    Person owner = world.person(Role.COORDINATOR, draft.id(), null);
    Acting.as(
        owner,
        () -> {
          campaigns.archive(draft.slug(), draft.version());
          return assertThrows(WrongState.class, () -> partners.join(draft.slug(), partner));
        });
    assertEquals(List.of(campaign.owner().slug()), carrying());
  }
}
