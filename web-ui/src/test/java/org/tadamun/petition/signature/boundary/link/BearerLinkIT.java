package org.tadamun.petition.signature.boundary.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.own.OwnPetition;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("The token of a mailed link in a header")
class BearerLinkIT extends OwnPetition {

  private static final String SELF = "/signatures/self";

  @Inject private Campaigns campaigns;
  @Inject private Keys keys;
  @Inject private ModerationWorld moderationWorld;

  private String token;

  @BeforeEach
  void sign() {
    String address = World.unique("noor") + "@example.org";
    moderationWorld.pending(petition, "Noor", address, "SE");
    token = petitionWorld.token(address);
  }

  private static JsonObject sent(String token) {
    return Json.createObjectBuilder().add("token", token).build();
  }

  @Test
  @DisplayName(
      "R2: the token is accepted as a bearer token by every method, and never as an API key")
  void bearer() {
    Api owner = Api.anonymous().with("X-Signature-Token", token);
    Api holder = Api.anonymous().with("Authorization", "bearer " + token);
    assertEquals(owner.get(SELF).require(200).body(), holder.get(SELF).require(200).body());
    Answer data = holder.get(SELF + "/data").require(200);
    assertEquals("no-store", data.header("Cache-Control"));
    holder.post(SELF + "/data", "{}").require(200);
    holder.post(SELF, sent(token)).require(200);
    owner.post(SELF, "{}").require(200);
    owner.post("/signatures/confirmation", sent(token)).require(200);
    JsonObject french =
        holder
            .patch(SELF, Json.createObjectBuilder().add("language", "fr").build())
            .require(200)
            .json();
    assertEquals("fr", french.getJsonObject("signer").getString("language"));
    String other = "x".repeat(43);
    holder.with("X-Signature-Token", other).get(SELF).requireMistake("X-Signature-Token", other);
    holder.post(SELF + "/erasure", sent(other)).requireMistake("token", other);
    Api unknown = Api.anonymous().with("Authorization", "Bearer " + other);
    unknown.get(SELF).requireProblem(ProblemType.GONE);
    String path = "/petitions/" + petition.slug();
    Answer elsewhere = holder.get(path).requireProblem(ProblemType.UNAUTHENTICATED);
    assertTrue(elsewhere.json().getString("detail").contains("/signatures/self"));
    assertEquals("en", elsewhere.header("Content-Language"));
    Answer query = Api.anonymous().get(SELF + "?token=" + token);
    query.requireMistake("X-Signature-Token", token);
    holder.get(SELF + "?token=" + token).requireProblem(ProblemType.INVALID);
    holder.post(SELF + "/withdrawal", "{}").require(200);
    assertEquals("WITHDRAWN", holder.get(SELF).require(200).json().getString("state"));
  }

  @Test
  @DisplayName("R2: a token in a header needs no body, except for a PATCH")
  void bodiless() {
    Api owner = Api.anonymous().with("X-Signature-Token", token);
    Api holder = Api.anonymous().with("Authorization", "Bearer " + token);
    owner.post("/signatures/confirmation", sent(token)).require(200);
    for (Api each : List.of(owner, holder)) {
      assertEquals(each.get(SELF).body(), bodiless(each, "").require(200).body());
      bodiless(each, "/data").require(200);
      bodiless(each, "/renewal").require(200);
      each.send("PATCH", SELF, BodyPublishers.noBody(), null).requireProblem(ProblemType.MALFORMED);
    }
    for (String end : new String[] {"", "/data", "/renewal", "/withdrawal", "/erasure"}) {
      bodiless(Api.anonymous(), end).requireProblem(ProblemType.MALFORMED);
    }
    bodiless(holder, "/withdrawal").require(200);
    owner.post(SELF + "/erasure", "").require(200);
    holder.get(SELF).requireProblem(ProblemType.GONE);
  }

  private static Answer bodiless(Api api, String end) {
    return api.send("POST", SELF + end, BodyPublishers.noBody(), null);
  }

  @Test
  @DisplayName("R2: an API key is no token, and the refusal says so")
  void keyInPlace() {
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    Api key = keys.of(campaign, Permission.SIGNATURE_READ);
    for (String path : new String[] {SELF, SELF + "/data"}) {
      Answer none = key.get(path).requireProblem(ProblemType.INVALID);
      none.requireField("X-Signature-Token", null);
      assertTrue(none.body().contains("API key"), none.body());
      key.with("X-Signature-Token", token).get(path).require(200);
      String looks = "tadamun_" + "x".repeat(43);
      Api odd = Api.anonymous();
      odd.with("X-Signature-Token", looks).get(path).requireMistake("X-Signature-Token", looks);
      odd.with("Authorization", "Bearer " + looks)
          .get(path)
          .requireProblem(ProblemType.UNAUTHENTICATED);
      odd.with("Authorization", "Basic eDp5").get(path).requireProblem(ProblemType.UNAUTHENTICATED);
      odd.post("/signatures/confirmation", sent(looks)).requireMistake("token", looks);
    }
  }
}
