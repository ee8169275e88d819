package org.tadamun.petition.export.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("An export")
class ExportTagsIT {

  @Inject private Keys keys;
  @Inject private PetitionWorld petitionWorld;
  @Inject private TallyWorld tallyWorld;
  @Inject private World world;

  private static Answer tagged(Answer answer) {
    JsonObject one = answer.json();
    assertEquals('"' + one.get("version").toString() + '"', answer.header("ETag"));
    return answer;
  }

  @Test
  @DisplayName("has its times and a tag, from its order on, and another one once it was fetched")
  void tags() throws Exception {
    CampaignView campaign = world.liveCampaign();
    PetitionView petition = petitionWorld.open(campaign);
    tallyWorld.sign(petition, "SE");
    Api key = keys.of(campaign, Permission.SIGNATURE_READ);
    JsonObject order =
        Json.createObjectBuilder().add("petition", petition.slug()).add("format", "CSV").build();
    Answer created = tagged(key.post("/exports/signatures", order).require(201));
    JsonObject ordered = created.json();
    assertEquals(ordered.getString("createdAt"), ordered.getString("modifiedAt"));
    String path = "/exports/" + ordered.getString("id");
    assertEquals(created.header("ETag"), tagged(key.get(path).require(200)).header("ETag"));
    key.with("Accept", "*/*").get(path + "/content").require(200);
    Answer done = tagged(key.get(path).require(200));
    assertNotEquals(created.header("ETag"), done.header("ETag"));
    assertEquals(done.json().getString("finishedAt"), done.json().getString("modifiedAt"));
    tagged(key.post("/exports/countries", order).require(201));
  }
}
