package org.tadamun.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.DeniedLog;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;
import org.tadamun.web.testing.log.LogLines;

@InServer
@DisplayName("A refused permission")
class DeniedLogIT {

  @Inject private Keys keys;
  @Inject private Visitors visitors;
  @Inject private World world;

  private LogLines log;

  @BeforeEach
  void listen() {
    log = new LogLines(DeniedLog.class.getName());
  }

  @AfterEach
  void stop() {
    log.close();
  }

  @Test
  @DisplayName("is logged with the staff member's id and the page, without parameters")
  void console() {
    CampaignView campaign = world.liveCampaign();
    Visitor translator = visitors.of(Role.TRANSLATOR, campaign);
    String name = "staff:" + translator.person().publicId();
    translator.open("staff/list?campaign=" + campaign.slug()).require(403);
    assertEquals(1, log.lines().size(), log.lines()::toString);
    assertTrue(
        log.lines().getFirst().startsWith("INFO Refused to " + name + ": GET /console/staff/list"),
        log.lines()::toString);
    assertTrue(!log.lines().getFirst().contains(campaign.slug()), "no parameters");
  }

  @Test
  @DisplayName("is logged with the key, the path and the error id if a key asked")
  void key() throws Exception {
    CampaignView campaign = world.liveCampaign();
    Api weak = keys.of(campaign, "incident:read");
    var body = Json.createObjectBuilder().build();
    Answer refused =
        weak.post("/campaigns/" + campaign.slug() + "/petitions", body)
            .requireProblem(ProblemType.FORBIDDEN);
    assertEquals(1, log.lines().size(), log.lines()::toString);
    assertTrue(log.lines().getFirst().startsWith("INFO Refused to key:"), log.lines()::toString);
    assertTrue(log.lines().getFirst().contains("POST /api/v1/campaigns/"), log.lines()::toString);
    String number = refused.json().getString("instance");
    assertTrue(log.lines().getFirst().endsWith(", error id " + number), log.lines()::toString);
  }

  @Test
  @DisplayName("is not logged if nobody is signed in")
  void nobody() {
    Site.get("/console/staff/list").require(302);
    Api.anonymous().post("/campaigns", "{}").requireProblem(ProblemType.UNAUTHENTICATED);
    assertEquals(List.of(), log.lines());
  }
}
