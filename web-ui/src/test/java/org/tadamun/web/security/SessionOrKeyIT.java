package org.tadamun.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.TestEntrance;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("R1: Credentials of console and API")
class SessionOrKeyIT {

  private static final String PAGE = "//console/profile/edit";

  @Inject private Keys keys;
  @Inject private Visitors visitors;
  @Inject private World world;

  @Test
  @DisplayName("a console session is not accepted by the API")
  void session() {
    Person anna = world.person(Role.COORDINATOR, world.liveCampaign().id(), null);
    visitors.of(anna);
    Api browser = TestEntrance.enter(anna);
    browser.get(PAGE).require(200);
    browser
        .with("Accept", "application/json")
        .get("/endorsers")
        .requireProblem(ProblemType.UNAUTHENTICATED);
  }

  @Test
  @DisplayName("an API key is not accepted by the console")
  void key() {
    Api system = keys.of(world.liveCampaign(), Permission.ENDORSEMENT_WRITE);
    system.get("/endorsers").require(200);
    Answer stranger = Site.browser().get(PAGE);
    Answer answer = system.with("Accept", "text/html").get(PAGE);
    assertEquals(stranger.status(), answer.status());
    assertEquals(stranger.header("Location"), answer.header("Location"));
    assertTrue(answer.header("Location").contains("/console/sign-in"), answer::toString);
  }
}
