package org.tadamun.kernel.campaign.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("R1: A draft that was archived without going live")
class DiscardedDraftIT {

  @Inject private Campaigns campaigns;
  @Inject private Keys keys;
  @Inject private World world;

  private CampaignView draft;

  @BeforeEach
  void discard() throws Exception {
    draft = world.campaign();
    Person coordinator = world.person(Role.COORDINATOR, draft.id(), null);
    Acting.as(coordinator, () -> campaigns.archive(draft.slug(), draft.version()));
  }

  @Test
  @DisplayName("A discarded draft is invisible to the public on the site and in the API")
  void hidden() {
    assertThrows(NotFound.class, () -> campaigns.requirePublic(draft.slug()));
    assertTrue(campaigns.publicOnes().stream().noneMatch(one -> one.id() == draft.id()));
    String path = "/campaigns/" + draft.slug();
    Api.anonymous().get(path).requireProblem(ProblemType.NOT_FOUND);
    Api.anonymous().get(path + "/stats").requireProblem(ProblemType.NOT_FOUND);
    Api.anonymous().get(path + "/updates").requireProblem(ProblemType.NOT_FOUND);
    assertFalse(Api.anonymous().get("/campaigns?limit=200").body().contains(draft.slug()));
    Site.get("/en" + path).require(404);
    assertFalse(Site.get("/en/").require(200).body().contains(draft.slug()));
  }

  @Test
  @DisplayName("A discarded draft is readable with a key that may edit the campaign")
  void kept() {
    Api owner = keys.of(draft, Permission.CAMPAIGN_WRITE);
    String path = "/campaigns/" + draft.slug();
    assertEquals("ARCHIVED", owner.get(path).require(200).json().getString("state"));
  }
}
