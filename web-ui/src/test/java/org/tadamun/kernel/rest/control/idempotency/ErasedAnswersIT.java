package org.tadamun.kernel.rest.control.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.endorsements.testing.EndorsementWorld;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.DeliveryWorld;
import org.tadamun.petition.testing.PassWorld;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("R8: Kept answers about something that was erased")
class ErasedAnswersIT {

  private static final String REPORT = "{\"count\":320,\"method\":\"POLICE\"}";
  private static final String POSTED =
      "{\"outcome\": \"POSTED\", \"happenedLocal\": \"2020-11-20T12:00:00\"}";

  @Inject private Actions actions;
  @Inject private AsSystem system;
  @Inject private Campaigns campaigns;
  @Inject private DeliveryWorld deliveryWorld;
  @Inject private EndorsementWorld endorsementWorld;
  @Inject private Keys keys;
  @Inject private OwnSignature own;
  @Inject private PassWorld passWorld;
  @Inject private PetitionWorld petitionWorld;
  @Inject private Signatures signatures;
  @Inject private World world;

  private static JsonObject letterOf(String name) {
    return Json.createObjectBuilder()
        .add("capacity", "FOR_ORGANISATION")
        .add("kind", "LETTER")
        .add(
            "newEndorser",
            Json.createObjectBuilder()
                .add("kind", "ORGANISATION")
                .add("name", Json.createObjectBuilder().add("en", name))
                .add("country", "CA")
                .add("organisationKind", "UNION"))
        .build();
  }

  @Test
  @DisplayName(
      "R8: the answer about an endorsement is repeated until it is erased; others are kept")
  void endorsement() {
    CampaignView campaign = endorsementWorld.desk().campaign();
    Api key = keys.of(campaign, Permission.ENDORSEMENT_WRITE);
    String list = "/campaigns/" + campaign.slug() + "/endorsements";
    JsonObject letter = letterOf(World.unique("Weavers"));
    JsonObject other = letterOf(World.unique("Miners"));
    String name = letter.getJsonObject("newEndorser").getJsonObject("name").getString("en");
    Api entry = once(key);
    Api another = once(key);
    Api refusal = once(key);
    Answer made = entry.post(list, letter).require(201);
    Answer stays = another.post(list, other).require(201);
    assertTrue(made.body().contains(name), made.body());
    String path = "/endorsements/" + made.json().getString("id") + "/commands/";
    Answer declined = refusal.post(path + "decline", "{}").require(200);
    requireReplay(made, entry.post(list, letter));
    requireReplay(declined, refusal.post(path + "decline", "{}"));
    key.post(path + "forget", "{}").require(200);
    requireErased(entry.post(list, letter), name);
    requireErased(refusal.post(path + "decline", "{}"), name);
    requireReplay(stays, another.post(list, other));
  }

  @Test
  @DisplayName("R8: the answer about a delivery is repeated until its words are erased")
  void delivery() {
    CampaignView campaign = world.liveCampaign();
    Api key = keys.of(campaign, Permission.ADDRESSEE_WRITE);
    JsonObject plan = planned(deliveryWorld.embassy(campaign.id(), "GB"), "Anna Malik");
    Api entry = once(key);
    Answer made = entry.post("/deliveries", plan).require(201);
    String path = "/deliveries/" + made.json().getString("id");
    key.post(path + "/report", POSTED).require(200);
    requireReplay(made, entry.post("/deliveries", plan));
    key.post(path + "/erasure", "").require(200);
    requireErased(entry.post("/deliveries", plan), "Anna Malik");
  }

  @Test
  @DisplayName("R8: the answer is erased too if an edit had removed all words before the erasure")
  void editedBefore() {
    CampaignView campaign = world.liveCampaign();
    Api key = keys.of(campaign, Permission.ADDRESSEE_WRITE);
    JsonObject plan = planned(deliveryWorld.embassy(campaign.id(), "GB"), "Anna Malik");
    Api entry = once(key);
    String path =
        "/deliveries/" + entry.post("/deliveries", plan).require(201).json().getString("id");
    key.post(path + "/report", POSTED).require(200);
    JsonObject nobody = Json.createObjectBuilder().addNull("delegation").build();
    Answer left = key.with("If-Match", "*").patch(path, nobody).require(200);
    Answer erased = key.post(path + "/erasure", "").require(200);
    assertEquals(left.header("ETag"), erased.header("ETag"));
    requireErased(entry.post("/deliveries", plan), "Anna Malik");
  }

  @Test
  @DisplayName("R8: the answer about an action is repeated until its words are erased")
  void action() {
    CampaignView campaign = world.liveCampaign();
    Api key = keys.of(campaign, Permission.ACTION_WRITE);
    String path =
        system.run(
            () -> {
              String id =
                  actions.create(campaign.id(), null, Drafts.protest(Drafts.PAST), false).id();
              return "/actions/" + actions.approve(id, null).id();
            });
    Api report = once(key);
    Answer told = report.post(path + "/report", REPORT).require(200);
    assertTrue(told.body().contains("Consulate"), told.body());
    requireReplay(told, report.post(path + "/report", REPORT));
    key.post(path + "/erasure", "").require(200);
    requireErased(report.post(path + "/report", REPORT), "Consulate");
  }

  @Test
  @DisplayName("R8: the answer about an act is repeated until its sponsor is taken off")
  void sponsor() {
    CampaignView campaign = endorsementWorld.desk().campaign();
    Api key = keys.of(campaign, Permission.ENDORSEMENT_WRITE);
    String member = World.unique("Ada Member");
    JsonObject act =
        Json.createObjectBuilder()
            .add("campaign", campaign.slug())
            .add("kind", "MOTION")
            .add(
                "chamber",
                Json.createObjectBuilder()
                    .add("name", Json.createObjectBuilder().add("en", "House of Commons"))
                    .add("country", "GB"))
            .add("title", Json.createObjectBuilder().add("en", World.unique("Motion")))
            .add(
                "sponsors",
                Json.createArrayBuilder()
                    .add(
                        Json.createObjectBuilder()
                            .add("name", Json.createObjectBuilder().add("en", member))
                            .add("role", "LEAD")))
            .build();
    Api entry = once(key);
    Answer made = entry.post("/parliamentary-acts", act).require(201);
    assertTrue(made.body().contains(member), made.body());
    String his = made.json().getJsonArray("sponsors").getJsonObject(0).getString("id");
    String path = "/parliamentary-acts/" + made.json().getString("id") + "/sponsors/" + his;
    requireReplay(made, entry.post("/parliamentary-acts", act));
    key.post(path + "/removal", "{\"askedOff\":true}").require(200);
    requireErased(entry.post("/parliamentary-acts", act), member);
  }

  @Test
  @DisplayName("R8: the answer about a batch is repeated until the name in its evidence is erased")
  void batch() throws Exception {
    PetitionView petition = petitionWorld.open();
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    Api key = keys.of(campaign, Permission.PETITION_WRITE);
    String list = "/petitions/" + petition.slug() + "/batches";
    JsonObject sheets = BatchWorld.json("CA", 250).build();
    Api entry = once(key);
    Answer made = entry.post(list, sheets).require(201);
    assertTrue(made.body().contains("Zara Khan"), made.body());
    requireReplay(made, entry.post(list, sheets));
    String path = "/batches/" + made.json().getString("id");
    key.post(path + "/evidence-erasure", "").require(200);
    requireErased(entry.post(list, sheets), "Zara Khan");
  }

  @Test
  @DisplayName("R8: the answer about an event pass is repeated until its name is erased")
  void pass() throws Exception {
    PetitionView petition = petitionWorld.open();
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    Api key = keys.of(campaign, Permission.PETITION_WRITE);
    String list = "/petitions/" + petition.slug() + "/event-passes";
    JsonObject hall =
        Json.createObjectBuilder(passWorld.json(10)).add("name", "Hall of Zara Khan").build();
    Api entry = once(key);
    Answer made = entry.post(list, hall).require(201);
    assertTrue(made.body().contains("Zara Khan"), made.body());
    requireReplay(made, entry.post(list, hall));
    String path = "/event-passes/" + made.json().getString("id");
    key.post(path + "/erasure", "").require(200);
    requireErased(entry.post(list, hall), "Zara Khan");
  }

  @Test
  @DisplayName("R8: the answer about an import is repeated until its file name is erased")
  void imported() throws Exception {
    PetitionView petition = petitionWorld.open();
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    Api key = keys.of(campaign, Permission.PETITION_WRITE);
    String sent =
        "/imports/signatures?organisation=LabourStart&fileName=zara.csv&petition="
            + petition.slug();
    String file = ImportWorld.people(1, "GB");
    Api entry = once(key);
    Answer begun = entry.send("POST", sent, BodyPublishers.ofString(file), "text/csv");
    assertTrue(begun.require(202).body().contains("zara.csv"), begun.body());
    requireReplay(begun, entry.send("POST", sent, BodyPublishers.ofString(file), "text/csv"));
    String path = "/imports/" + begun.json().getString("id");
    key.post(path + "/cancellation", "").require(200);
    key.post(path + "/erasure", "").require(200);
    requireErased(entry.send("POST", sent, BodyPublishers.ofString(file), "text/csv"), "zara.csv");
  }

  @Test
  @DisplayName("R8: the answer about a rule is repeated until the rule loses its words")
  void rule() throws Exception {
    PetitionView petition = petitionWorld.open();
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    Api key = keys.of(campaign, Permission.PETITION_MODERATE);
    String name = World.unique("Zara").replaceAll("[^A-Za-z]", "x");
    String address = World.unique("signer") + "@example.org";
    petitionWorld.sign(petition, name, "Khan", address, "VA");
    String link = petitionWorld.token(address);
    signatures.confirm(link);
    String list = "/petitions/" + petition.slug() + "/invalidations";
    JsonObject rule = named(name + " Khan");
    Api ended = once(key);
    Api open = once(key);
    Answer made = ended.post(list, rule).require(201);
    key.post("/invalidations/" + made.json().getString("id") + "/cancellation", "").require(200);
    Answer proposed = open.post(list, rule).require(201);
    requireReplay(made, ended.post(list, rule));
    own.erase(link);
    requireErased(ended.post(list, rule), name);
    requireReplay(proposed, open.post(list, rule));
    String path = "/invalidations/" + proposed.json().getString("id");
    key.post(path + "/cancellation", "").require(200);
    requireErased(open.post(list, rule), name);
  }

  private static JsonObject named(String name) {
    return Json.createObjectBuilder()
        .add(
            "rule",
            Json.createObjectBuilder()
                .add("countries", Json.createArrayBuilder().add("VA"))
                .add("nameEquals", name))
        .add("reason", "AUTOMATED")
        .build();
  }
}
