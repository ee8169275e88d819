package org.tadamun.petition.signature.boundary.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.event.boundary.CampaignChanged;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.AtOnce;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Confirmation while the campaign is offline")
class ForeignConfirmIT {

  private static final String CONFIRMATION = "/signatures/confirmation";

  @Inject private Campaigns campaigns;
  @Inject private Event<CampaignChanged> changes;
  @Inject private Keys keys;
  @Inject private ModerationWorld moderationWorld;
  @Inject private PetitionWorld petitionWorld;
  @Inject private World world;

  private Iterator<String> pending(PetitionView petition, int signers) throws Exception {
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < signers; i++) {
      String address = World.unique("noor") + "@example.org";
      moderationWorld.pending(petition, "Noor", address, "SE");
      tokens.add(petitionWorld.token(address));
    }
    return tokens.iterator();
  }

  private static JsonObject sent(String token) {
    return Json.createObjectBuilder().add("token", token).build();
  }

  @Test
  @DisplayName("a key of another campaign does not stop a confirmation, sent with it or beside it")
  void offline() throws Exception {
    PetitionView petition = petitionWorld.open();
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    Iterator<String> tokens = pending(petition, 9);
    Api stranger = keys.of(world.liveCampaign(), Permission.CAMPAIGN_WRITE);
    Acting.as(
        world.person(Role.COORDINATOR, campaign.id(), null),
        () -> campaigns.takeOffline(campaign.slug()));
    String first = tokens.next();
    JsonObject done = stranger.post(CONFIRMATION, sent(first)).require(200).json();
    assertEquals("CONFIRMED", done.getString("status"));
    stranger.get("/petitions/" + petition.slug()).requireProblem(ProblemType.NOT_FOUND);
    // Clears the cache, so that the first of the requests reads the campaign again.
    changes.fire(new CampaignChanged(campaign.id()));
    ConcurrentLinkedQueue<JsonObject> bodies = new ConcurrentLinkedQueue<>();
    tokens.forEachRemaining(token -> bodies.add(sent(token)));
    ConcurrentLinkedQueue<Api> callers = new ConcurrentLinkedQueue<>();
    for (int i = 0; i < 4; i++) {
      callers.addAll(List.of(stranger, Api.anonymous()));
    }
    AtOnce.send(8, () -> callers.remove().post(CONFIRMATION, bodies.remove()))
        .forEach(answer -> answer.require(200));
    Answer seen = Api.anonymous().with("X-Signature-Token", first).get("/signatures/self");
    assertEquals("CONFIRMED", seen.require(200).json().getString("state"));
  }
}
