package org.tadamun.kernel.campaign.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import javax.sql.DataSource;
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
@DisplayName("Hashtag with a space, stored before hashtags were checked")
class OldHashtagIT {

  @Inject private Keys keys;
  @Inject private World world;

  @Resource(lookup = "java:app/jdbc/tadamun")
  private DataSource dataSource;

  private String path;
  private Api api;

  @BeforeEach
  void withBlanks() throws Exception {
    CampaignView campaign = world.liveCampaign();
    path = "/campaigns/" + campaign.slug();
    api = keys.of(campaign, Permission.CAMPAIGN_WRITE).with("If-Match", "*");
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement("UPDATE kernel_campaign SET hashtag = ? WHERE id = ?")) {
      update.setString(1, "#Free Amar");
      update.setLong(2, campaign.id());
      assertEquals(1, update.executeUpdate());
    }
  }

  private Answer edit(String field, String value) {
    JsonObject patch = Json.createObjectBuilder().add(field, value).build();
    return api.patch(path, patch);
  }

  @Test
  @DisplayName("R7: an edit of another field keeps the old hashtag and is not refused for it")
  void kept() {
    Answer changed = edit("startedOn", "2020-01-02").require(200);
    assertEquals("#Free Amar", changed.json().getString("hashtag"));
    assertEquals("2020-01-02", changed.json().getString("startedOn"));
  }

  @Test
  @DisplayName("R7: a new hashtag must be one word")
  void another() {
    edit("hashtag", "#Free Him").requireMistake("hashtag", "#Free Him");
    edit("hashtag", "#FreeHim").require(200);
  }
}
