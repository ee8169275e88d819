package org.tadamun.petition.trend.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PassWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

/** The server of this test has the default rate limit: 30 in five minutes. */
@InServer
@DisplayName("Attempts to sign that the rate limit refused")
class ToldToWaitIT extends FourEyes {

  private static final int RATE = 30;
  private static final String WORDS = "were told to wait";

  @Inject private PetitionAddress address;
  @Inject private Trends trends;
  @Inject private Visitors visitors;

  private Answer sign(String client, String pass) {
    return Api.anonymous()
        .with("X-Forwarded-For", client)
        .post("/petitions/" + petition.slug() + "/signatures", PassWorld.signature(pass));
  }

  private RefusalCount refusals() throws Exception {
    return Acting.as(anna, () -> trends.refusals(petition.slug()));
  }

  @Test
  @DisplayName(
      "R5: each attempt is counted, also one with an unknown pass code, and shown on both pages")
  void counted() throws Exception {
    Visitor visitor = visitors.of(anna);
    String client = PassWorld.address();
    for (int i = 0; i < RATE; i++) {
      sign(client, null).require(202);
    }
    assertEquals(new RefusalCount(0, 0), refusals());
    visitor.open("petition/passes" + address.of(petition)).require(200).requireNoWords(WORDS);
    sign(client, null).requireProblem(ProblemType.TOO_MANY);
    sign(client, "bcdfghjkmnpq").requireProblem(ProblemType.TOO_MANY);
    assertEquals(new RefusalCount(2, 1), refusals());
    for (String page : new String[] {"petition/passes", "petition/trends"}) {
      visitor
          .open(page + address.of(petition))
          .require(200)
          .requireWords("2 attempts to sign " + WORDS + ", from one connection");
    }
  }

  @Test
  @DisplayName("R5: readers, and coordinators of other campaigns, are refused the number")
  void refused() throws Exception {
    Person stranger = world.person(Role.COORDINATOR, world.campaign().id(), null);
    Acting.refused(stranger, Forbidden.class, () -> trends.refusals(petition.slug()));
    Person reader = world.person(Role.READER, petition.campaignId(), null);
    Acting.refused(reader, EJBAccessException.class, () -> trends.refusals(petition.slug()));
  }
}
