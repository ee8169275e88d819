package org.tadamun.kernel.campaign.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("Case text of a campaign in the API")
class CampaignCaseIT extends LiveCampaign {

  @Inject private Keys keys;

  private Api api;

  @BeforeEach
  void set() {
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
  }

  @Test
  @DisplayName("The case is read as written, changed by sending the campaign back, and removed")
  void written() {
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
    JsonObject read = Api.anonymous().get(path()).require(200).json();
    assertCase("One", read);
    JsonObject sentBack =
        Json.createObjectBuilder(read).add("case", text("case", "Two").get("case")).build();
    assertCase("Two", api.patch(path(), sentBack).require(200).json());
    JsonObject none = Json.createObjectBuilder().addNull("case").build();
    assertTrue(api.patch(path(), none).require(200).json().isNull("case"));
  }

  @Test
  @DisplayName("A case with markup is refused at its field, and nothing is changed")
  void refused() {
    String before = api.get(path()).require(200).header("ETag");
    for (Answer refused :
        List.of(
            api.patch(path(), text("case", "<b>")), api.post("/campaigns", text("case", "<b>")))) {
      refused.requireMistake("case.en", null);
    }
    assertEquals(before, api.get(path()).require(200).header("ETag"));
  }
}
