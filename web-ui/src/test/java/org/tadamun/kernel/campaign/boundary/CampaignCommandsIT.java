package org.tadamun.kernel.campaign.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("State commands of a campaign in the API")
class CampaignCommandsIT {

  @Inject private Keys keys;
  @Inject private World world;

  private CampaignView campaign;
  private Api api;
  private String path;

  @BeforeEach
  void set() {
    campaign = world.campaign();
    api = keys.of(campaign, Permission.CAMPAIGN_WRITE);
    path = "/campaigns/" + campaign.slug();
  }

  private Answer command(Api who, String verb) {
    return who.post(path + "/commands/" + verb, "");
  }

  private void requirePublic(int status) {
    Api.anonymous().get(path).require(status);
  }

  @Test
  @DisplayName("Commands lead through the states; hiding and showing take effect at once")
  void life() {
    requirePublic(404);
    assertEquals("LIVE", command(api, "go-live").require(200).json().getString("state"));
    requirePublic(200);
    // Whoever must hide the campaign now has no time to check for a newer version.
    api.with("If-Match", "\"77\"").post(path + "/commands/take-offline", "").require(200);
    requirePublic(404);
    assertEquals(
        "public, max-age=5",
        Api.anonymous().get(path).header("Cache-Control"),
        "so that caches give up what they have of it");
    api.with("If-Match", "\"77\"")
        .post(path + "/commands/put-online", "")
        .requireProblem(ProblemType.STALE);
    requirePublic(404);
    command(api, "put-online").require(200);
    requirePublic(200);
    assertEquals("PAUSED", command(api, "pause").require(200).json().getString("state"));
    command(api, "go-live").require(200);
    // Like every other command it works without If-Match.
    api.post(path + "/outcome", "{\"outcome\": \"LOST\", \"text\": {\"en\": \"Not yet.\"}}")
        .require(200);
    assertEquals("ARCHIVED", command(api, "archive").require(200).json().getString("state"));
  }

  @Test
  @DisplayName("A step from a wrong state, an old version and an unknown command are refused")
  void wrong() {
    Answer refused = command(api, "pause").requireProblem(ProblemType.WRONG_STATE);
    assertTrue(refused.json().getString("detail").contains("DRAFT"), refused.body());
    api.with("If-Match", "\"77\"")
        .post(path + "/commands/go-live", "")
        .requireProblem(ProblemType.STALE);
    Answer noOutcome =
        api.post(path + "/outcome", "{\"outcome\": \"LIVE\"}").requireProblem(ProblemType.INVALID);
    noOutcome.requireField("outcome", "LIVE");
    assertTrue(noOutcome.body().contains("WON, PARTLY_WON, LOST"), noOutcome.body());
    command(api, "vanish").requireProblem(ProblemType.NOT_FOUND);
    api.post("/campaigns/none/commands/go-live", "").requireProblem(ProblemType.NOT_FOUND);
    requirePublic(404);
  }

  @Test
  @DisplayName("Only a key of the campaign with the right scope may send commands")
  void scopes() {
    Api weak = keys.of(campaign, Permission.PETITION_WRITE);
    Api stranger = keys.of(world.campaign(), Permission.CAMPAIGN_WRITE);
    for (String verb :
        List.of("go-live", "pause", "archive", "take-back-outcome", "take-offline", "put-online")) {
      command(weak, verb).requireProblem(ProblemType.FORBIDDEN);
      // A stranger must not learn that the draft exists.
      command(stranger, verb).requireProblem(ProblemType.NOT_FOUND);
      command(Api.anonymous(), verb).requireProblem(ProblemType.UNAUTHENTICATED);
    }
    requirePublic(404);
  }
}
