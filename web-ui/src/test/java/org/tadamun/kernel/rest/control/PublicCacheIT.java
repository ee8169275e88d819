package org.tadamun.kernel.rest.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Caching and cross-origin access of public resources")
class PublicCacheIT {

  private final Api widget = Api.anonymous().with("Origin", "https://partner.example.org");

  @Inject private Keys keys;
  @Inject private World world;

  private static Answer requireReadable(Answer answer) {
    assertEquals("*", answer.header("Access-Control-Allow-Origin"), answer::toString);
    assertTrue(answer.header("Access-Control-Expose-Headers").contains("Retry-After"));
    assertNull(answer.header("Access-Control-Allow-Credentials"));
    return answer;
  }

  @Test
  @DisplayName(
      "R4: other sites can read answers and refusals; a missing resource is cached for 5 s only")
  void refusals() {
    CampaignView campaign = world.liveCampaign();
    requireReadable(widget.get("/campaigns/" + campaign.slug()).require(200));
    Answer unknown =
        requireReadable(widget.get("/campaigns/none").requireProblem(ProblemType.NOT_FOUND));
    assertEquals("public, max-age=5", unknown.header("Cache-Control"));
    assertNull(unknown.header("ETag"));
    Answer wrong =
        requireReadable(widget.get("/campaigns?limit=x").requireProblem(ProblemType.INVALID));
    assertEquals("no-store", wrong.header("Cache-Control"));
    requireReadable(widget.get("/petitions/none").requireProblem(ProblemType.NOT_FOUND));
    requireReadable(widget.get("/petitions/none/counts").requireProblem(ProblemType.NOT_FOUND));
    requireReadable(widget.get("/campaigns?limit=abc").requireProblem(ProblemType.INVALID));
    requireReadable(widget.get("/petitions?cursor=%21").requireProblem(ProblemType.INVALID));
  }

  @Test
  @DisplayName(
      "An answer for a key and a closed resource are not open to other sites or shared caches")
  void forKeys() {
    CampaignView campaign = world.liveCampaign();
    Answer own =
        keys.of(campaign, Permission.CAMPAIGN_WRITE)
            .with("Origin", "https://partner.example.org")
            .get("/campaigns/" + campaign.slug())
            .require(200);
    assertNull(own.header("Access-Control-Allow-Origin"));
    assertEquals("private, no-store", own.header("Cache-Control"));
    Answer closed = widget.get("/deliveries").requireProblem(ProblemType.UNAUTHENTICATED);
    assertNull(closed.header("Access-Control-Allow-Origin"));
  }

  @Test
  @DisplayName("R4: other sites can read that an address leads nowhere, unless a key was sent")
  void nowhere() {
    for (String path : new String[] {"/nope", "/campaigns/none/nope", "/petitions/none/nope/1"}) {
      requireReadable(widget.get(path).requireProblem(ProblemType.NOT_FOUND));
      Answer own =
          keys.of(world.liveCampaign(), Permission.CAMPAIGN_WRITE)
              .get(path)
              .requireProblem(ProblemType.NOT_FOUND);
      assertNull(own.header("Access-Control-Allow-Origin"), path);
    }
    Answer read = widget.get("/campaigns").require(200);
    assertTrue(read.header("Access-Control-Expose-Headers").contains("Link"), read::toString);
  }

  private Answer asked(String method, String path) {
    return widget
        .with("Access-Control-Request-Method", method)
        .with("Access-Control-Request-Headers", "authorization, if-none-match")
        .send("OPTIONS", path, BodyPublishers.noBody(), null);
  }

  @Test
  @DisplayName("R4: a preflight allows GET and HEAD with the usual headers but never with a key")
  void preflight() {
    for (String path :
        new String[] {
          "/",
          "/campaigns",
          "/campaigns/none/",
          "/campaigns/none/actions.ics",
          "/petitions/none/counts",
          "/petitions/none/counts/history?interval=day"
        }) {
      for (String method : new String[] {"GET", "HEAD"}) {
        Answer told = asked(method, path).require(204);
        assertEquals("*", told.header("Access-Control-Allow-Origin"), path);
        assertEquals("GET, HEAD", told.header("Access-Control-Allow-Methods"));
        String headers = told.header("Access-Control-Allow-Headers");
        for (String usual : List.of("If-None-Match", "Cache-Control", "X-Requested-With")) {
          assertTrue(headers.contains(usual), headers);
        }
        assertFalse(headers.toLowerCase(Locale.ROOT).contains("authorization"), headers);
        assertNull(told.header("Access-Control-Allow-Credentials"));
      }
      assertNull(asked("POST", path).header("Access-Control-Allow-Origin"), path);
    }
  }

  @Test
  @DisplayName("A preflight of a closed resource allows nothing")
  void closed() {
    for (String path :
        new String[] {
          "/deliveries", "/petitions/none/signatures", "/exports/none", "/signatures/self", "/none"
        }) {
      assertNull(asked("GET", path).header("Access-Control-Allow-Origin"), path);
    }
  }
}
