package org.tadamun.kernel.rest.control.idempotency;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.kernel.rest.control.idempotency.RepeatedCalls.once;
import static org.tadamun.kernel.rest.control.idempotency.RepeatedCalls.planned;
import static org.tadamun.kernel.rest.control.idempotency.RepeatedCalls.requireErased;
import static org.tadamun.kernel.rest.control.idempotency.RepeatedCalls.requireReplay;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.petition.testing.DeliveryWorld;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("R8: Kept answers about something that was removed, that of its removal too")
class RemovedThingsIT {

  private static final String POSTED =
      "{\"outcome\": \"POSTED\", \"happenedLocal\": \"2020-11-20T12:00:00\"}";

  @Inject private DeliveryWorld deliveryWorld;
  @Inject private Keys keys;
  @Inject private World world;

  @Test
  @DisplayName("R8: the answer about an addressee is repeated until the addressee is removed")
  void addressee() {
    CampaignView campaign = world.liveCampaign();
    Api key = keys.of(campaign, Permission.ADDRESSEE_WRITE);
    JsonObject embassy =
        Json.createObjectBuilder()
            .add("campaign", campaign.slug())
            .add("kind", "EMBASSY")
            .add("name", Json.createObjectBuilder().add("en", "Embassy"))
            .add("hostCountry", "GB")
            .add("timeZone", "Europe/London")
            .add("phone", "+44 20 7946 0018")
            .build();
    Api entry = once(key);
    Answer made = entry.post("/addressees", embassy).require(201);
    requireReplay(made, entry.post("/addressees", embassy));
    String removal = "/addressees/" + made.json().getString("id") + "/removal";
    Api end = once(key);
    assertTrue(end.post(removal, "").require(200).body().contains("7946 0018"), "it was there");
    requireErased(entry.post("/addressees", embassy), "7946 0018");
    requireErased(end.post(removal, ""), "7946 0018");
  }

  @Test
  @DisplayName("R8: answers about a day of action, named by a long slug, are erased with it")
  void dayOfAction() {
    CampaignView campaign = world.liveCampaign();
    Api key = keys.of(campaign, Permission.ACTION_WRITE);
    String slug = World.unique("a-day-of-action-in-every-town-of-the-whole-country");
    JsonObject day =
        Json.createObjectBuilder()
            .add("campaign", campaign.slug())
            .add("slug", slug)
            .add("title", Json.createObjectBuilder().add("en", "Day for Anna Malik"))
            .add("date", "2020-11-28")
            .build();
    Api entry = once(key);
    Answer made = entry.post("/days-of-action", day).require(201);
    requireReplay(made, entry.post("/days-of-action", day));
    String removal = "/days-of-action/" + slug + "/removal";
    Api end = once(key);
    assertTrue(end.post(removal, "").require(200).body().contains("Anna Malik"), "as it was");
    requireErased(entry.post("/days-of-action", day), "Anna Malik");
    requireErased(end.post(removal, ""), "Anna Malik");
  }

  @Test
  @DisplayName("R8: answers about a planned delivery are erased when it is called off")
  void calledOff() {
    CampaignView campaign = world.liveCampaign();
    Api key = keys.of(campaign, Permission.ADDRESSEE_WRITE);
    JsonObject plan = planned(deliveryWorld.embassy(campaign.id(), "GB"), "Anna Malik");
    Api entry = once(key);
    Answer made = entry.post("/deliveries", plan).require(201);
    String cancellation = "/deliveries/" + made.json().getString("id") + "/cancellation";
    Api end = once(key);
    assertTrue(end.post(cancellation, "").require(200).body().contains("Anna Malik"), "as it was");
    requireErased(entry.post("/deliveries", plan), "Anna Malik");
    requireErased(end.post(cancellation, ""), "Anna Malik");
  }

  private String posted(CampaignView campaign, Api key) {
    JsonObject plan = planned(deliveryWorld.embassy(campaign.id(), "GB"), "Anna Malik");
    String id = key.post("/deliveries", plan).require(201).json().getString("id");
    key.post("/deliveries/" + id + "/report", POSTED).require(200);
    return "/deliveries/" + id;
  }

  private static Answer stamped(Api by, String delivery) {
    byte[] picture = DeliveryWorld.photograph().content();
    String path = delivery + "/receipt?fileName=zara-khan";
    return by.send("POST", path, BodyPublishers.ofByteArray(picture), "image/jpeg");
  }

  @Test
  @DisplayName("R8: the answer to a receipt, with its file name, is erased with it")
  void receipt() {
    CampaignView campaign = world.liveCampaign();
    Api key = keys.of(campaign, Permission.ADDRESSEE_WRITE);
    String path = posted(campaign, key);
    Api entry = once(key);
    Answer added = stamped(entry, path).require(201);
    assertTrue(added.body().contains("zara-khan"), added.body());
    requireReplay(added, stamped(entry, path));
    Api end = once(key);
    Answer removed = end.post(path + "/receipt/removal", "").require(200);
    requireErased(stamped(entry, path), "zara-khan");
    requireReplay(removed, end.post(path + "/receipt/removal", ""));
  }

  @Test
  @DisplayName("R8: so is the answer to a receipt whose outcome is taken back")
  void takenBack() {
    CampaignView campaign = world.liveCampaign();
    Api key = keys.of(campaign, Permission.ADDRESSEE_WRITE);
    String path = posted(campaign, key);
    Api entry = once(key);
    stamped(entry, path).require(201);
    key.post(path + "/correction", "{\"reason\": \"Wrong house\"}").require(200);
    requireErased(stamped(entry, path), "zara-khan");
  }
}
