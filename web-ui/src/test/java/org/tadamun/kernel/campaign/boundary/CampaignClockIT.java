package org.tadamun.kernel.campaign.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Time zone of a campaign in the API")
class CampaignClockIT {

  @Inject private Keys keys;
  @Inject private World world;

  private CampaignView other;
  private Api api;

  @BeforeEach
  void set() {
    other = world.liveCampaign();
    api = keys.of(other, Permission.CAMPAIGN_WRITE);
  }

  private JsonObjectBuilder bare() {
    return Json.createObjectBuilder()
        .add("slug", World.unique("campaign"))
        .add("owner", other.owner().slug())
        .add("title", Json.createObjectBuilder().add("en", "Free our colleague"))
        .add("languages", Json.createArrayBuilder().add("en"));
  }

  @Test
  @DisplayName("A new campaign without a time zone gets UTC, and the zone can be set later")
  void none() {
    Answer made = api.post("/campaigns", bare().build()).require(201);
    assertEquals("UTC", made.json().getString("timeZone"));
    String path = "/campaigns/" + made.json().getString("slug");
    JsonObject patch = Json.createObjectBuilder().add("timeZone", "Asia/Karachi").build();
    Answer set = api.with("If-Match", made.header("ETag")).patch(path, patch).require(200);
    assertEquals("Asia/Karachi", set.json().getString("timeZone"));
  }

  @Test
  @DisplayName("A blank or unknown time zone is refused, and an edit cannot remove it")
  void refused() {
    for (String wrong : new String[] {"", "Nowhere/Land"}) {
      api.post("/campaigns", bare().add("timeZone", wrong).build())
          .requireMistake("timeZone", wrong);
    }
    String path = "/campaigns/" + other.slug();
    String before = api.get(path).require(200).header("ETag");
    JsonObject patch = Json.createObjectBuilder().addNull("timeZone").build();
    api.with("If-Match", before).patch(path, patch).requireMistake("timeZone", null);
    assertEquals(before, api.get(path).require(200).header("ETag"));
  }
}
