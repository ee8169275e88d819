package org.tadamun.kernel.campaign.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
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
@DisplayName("The case of a campaign in the API")
class CampaignCaseIT {

  @Inject private Keys keys;
  @Inject private World world;

  private CampaignView campaign;
  private Api api;

  @BeforeEach
  void set() {
    campaign = world.liveCampaign();
    api = keys.of(campaign, Permission.CAMPAIGN_WRITE).with("If-Match", "*");
  }

  private String path() {
    return "/campaigns/" + campaign.slug();
  }

  private static JsonObject text(String name, String words) {
    JsonObject text = Json.createObjectBuilder().add("en", words).build();
    return Json.createObjectBuilder().add(name, text).build();
  }

  private static void assertCase(String words, JsonObject campaign) {
    assertEquals(words, campaign.getJsonObject("case").getString("en"));
    assertEquals(campaign.get("case"), campaign.get("caseText"));
  }

  @Test
  @DisplayName("is written by either name, and read by both")
  void either() {
    JsonObject created =
        Json.createObjectBuilder(text("case", "Taken at night"))
            .add("slug", World.unique("campaign"))
            .add("owner", campaign.owner().slug())
            .add("title", Json.createObjectBuilder().add("en", "Free her"))
            .add("languages", Json.createArrayBuilder().add("en"))
            .add("timeZone", "UTC")
            .build();
    assertCase("Taken at night", api.post("/campaigns", created).require(201).json());
    assertCase("One", api.patch(path(), text("case", "One")).require(200).json());
    assertCase("Two", api.patch(path(), text("caseText", "Two")).require(200).json());
    JsonObject read = Api.anonymous().get(path()).require(200).json();
    assertCase("Two", read);
    JsonObject sentBack =
        Json.createObjectBuilder(read).add("case", text("case", "Three").get("case")).build();
    assertCase("Three", api.patch(path(), sentBack).require(200).json());
    JsonObject none = Json.createObjectBuilder().addNull("case").build();
    assertTrue(api.patch(path(), none).require(200).json().isNull("caseText"));
  }

  @Test
  @DisplayName("is refused at its field where each name has another one, and nothing is changed")
  void both() {
    String before = api.get(path()).require(200).header("ETag");
    JsonObject both =
        Json.createObjectBuilder(text("case", "One"))
            .add("caseText", text("caseText", "Two").get("caseText"))
            .build();
    api.patch(path(), both).requireProblem(ProblemType.INVALID).requireField("case", null);
    api.post("/campaigns", both).requireProblem(ProblemType.INVALID).requireField("case", null);
    Answer refused = api.patch(path(), text("case", "<b>")).requireProblem(ProblemType.INVALID);
    refused.requireField("case.en", null);
    assertEquals(before, api.get(path()).require(200).header("ETag"));
  }
}
