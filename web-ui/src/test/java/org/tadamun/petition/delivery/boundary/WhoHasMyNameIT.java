package org.tadamun.petition.delivery.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.delivery.entity.DeliveryChannel;
import org.tadamun.petition.delivery.entity.DeliveryOutcome;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.snapshot.boundary.SnapshotLists;
import org.tadamun.petition.snapshot.boundary.SnapshotRequest;
import org.tadamun.petition.snapshot.boundary.SnapshotView;
import org.tadamun.petition.snapshot.entity.SnapshotForm;
import org.tadamun.petition.testing.DeliveryWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.SnapshotWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("R10: petition.signature R20 Packs and organisations that have a signer's name")
class WhoHasMyNameIT extends FourEyes {

  private static final String NONE = "your name stands in none";

  @Inject private Campaigns campaigns;
  @Inject private DeliveryWorld deliveryWorld;
  @Inject private SnapshotLists lists;
  @Inject private SnapshotWorld snapshotWorld;

  private AddresseeView ofTarget;
  private AddresseeView elsewhere;

  @BeforeEach
  void addressees() {
    ofTarget = snapshotWorld.embassy(petition.campaignId());
    elsewhere = snapshotWorld.ministry(petition.campaignId());
  }

  private CampaignView campaign() {
    return campaigns.byId(petition.campaignId()).orElseThrow();
  }

  private String sign(String name, String visibility, boolean toTarget) {
    String email = World.unique("signer") + "@example.org";
    JsonObjectBuilder answer =
        Json.createObjectBuilder()
            .add("organisation", campaign().owner().slug())
            .add("purpose", "TARGET")
            .add("granted", toTarget);
    JsonObject request =
        Json.createObjectBuilder()
            .add("givenName", name)
            .add("familyName", "Malik")
            .add("email", email)
            .add("country", "CA")
            .add("language", "en")
            .add("visibility", visibility)
            .add("consents", Json.createArrayBuilder().add(answer))
            .build();
    Api.anonymous().post("/petitions/" + petition.slug() + "/signatures", request).require(202);
    String token = petitionWorld.token(email);
    Api.anonymous().post("/signatures/confirmation", mine(token).build()).require(200);
    return token;
  }

  private static JsonObjectBuilder mine(String token) {
    return Json.createObjectBuilder().add("token", token);
  }

  private static void choose(String token, JsonObjectBuilder choice) {
    Api.anonymous().patch("/signatures/self", mine(token).addAll(choice).build()).require(200);
  }

  private SnapshotView freeze(AddresseeView addressee) throws Exception {
    return snapshotWorld.freeze(
        anna,
        petition,
        new SnapshotRequest(addressee.publicId(), List.of("en"), false, true, null, null));
  }

  private static JsonObject data(String token) {
    return Api.anonymous()
        .with("X-Signature-Token", token)
        .get("/signatures/self/data")
        .require(200)
        .json();
  }

  private static JsonArray packs(String token) {
    return data(token).getJsonObject("recipients").getJsonArray("packs");
  }

  private static Instant seconds(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS);
  }

  private static String page(String path, String token) {
    return Site.get("/en/" + path + "/" + token).require(200).body();
  }

  @Test
  @DisplayName(
      "File and pages show the signer for whom a pack is, as of when and when it was handed over")
  void named() throws Exception {
    String token = sign("Omar", "ADDRESSEE", true);
    assertEquals(0, packs(token).size());
    assertTrue(page("my-signature", token).contains(NONE));
    SnapshotView pack = freeze(elsewhere);
    JsonObject kept = packs(token).getJsonObject(0);
    assertEquals("Foreign Office", kept.getJsonObject("addressee").getString("en"));
    assertEquals("GB", kept.getString("hostCountry"));
    assertEquals(seconds(pack.asOf()), seconds(Instant.parse(kept.getString("asOf"))));
    assertTrue(kept.isNull("handedOverAt"));
    assertTrue(kept.getBoolean("asFrozen"));
    assertTrue(page("my-signature", token).contains("no record that it was handed over"));
    deliveryWorld.made(
        anna,
        DeliveryWorld.draft(elsewhere.publicId(), pack.id(), null, DeliveryChannel.POST),
        DeliveryWorld.report(DeliveryOutcome.POSTED, DeliveryWorld.minute(pack.asOf()), null));
    JsonObject sent = packs(token).getJsonObject(0);
    Instant minute = Instant.parse(sent.getString("handedOverAt"));
    assertFalse(minute.isAfter(pack.asOf()), sent::toString);
    for (String path : List.of("my-signature", "erase")) {
      String shown = page(path, token);
      assertTrue(shown.contains("Foreign Office"), shown);
      assertTrue(shown.contains("first handed over or sent on"), shown);
      assertFalse(shown.contains(NONE), shown);
    }
  }

  @Test
  @DisplayName(
      "A signer who was anonymous when a pack was frozen is told of none, even with a namesake in it")
  void anonymous() throws Exception {
    String hidden = sign("Omar", "ANONYMOUS", true);
    String named = sign("Omar", "PUBLIC", true);
    freeze(elsewhere);
    freeze(ofTarget);
    assertEquals(0, packs(hidden).size());
    assertTrue(page("erase", hidden).contains(NONE));
    assertEquals(2, packs(named).size());
    choose(named, Json.createObjectBuilder().add("visibility", "ANONYMOUS"));
    assertEquals(2, packs(named).size(), "what was frozen stays there");
    freeze(elsewhere);
    assertEquals(2, packs(named).size());
  }

  @Test
  @DisplayName(
      "A signer who never agreed to authorities of the country is told of no pack for them")
  void target() throws Exception {
    String no = sign("Omar", "PUBLIC", false);
    String yes = sign("Omar", "PUBLIC", true);
    freeze(ofTarget);
    assertEquals(0, packs(no).size());
    assertEquals(1, packs(yes).size());
    choose(yes, Json.createObjectBuilder().add("toTarget", false));
    assertEquals(1, packs(yes).size());
  }

  @Test
  @DisplayName(
      "A signer is told of no pack frozen before or without names, and of none once withdrawn")
  void since() throws Exception {
    String before = sign("Omar", "PUBLIC", true);
    snapshotWorld.freeze(anna, petition, elsewhere, "en");
    assertEquals(0, packs(before).size());
    freeze(elsewhere);
    assertEquals(0, packs(sign("Omar", "PUBLIC", true)).size());
    assertEquals(1, packs(before).size());
    Api.anonymous().post("/signatures/self/withdrawal", mine(before).build()).require(200);
    assertEquals(0, packs(before).size());
    assertFalse(page("my-signature", before).contains("Who has received your name"));
  }

  @Test
  @DisplayName("A signer is told only of packs of the version that was signed")
  void version() throws Exception {
    String token = sign("Omar", "PUBLIC", true);
    freeze(elsewhere);
    LocalizedText words = LocalizedText.of("en", "Free him and his colleagues");
    petitionWorld.publish(
        anna, petition.slug(), new PetitionText(words, words, List.of()), ChangeKind.MATERIAL);
    freeze(elsewhere);
    assertEquals(1, packs(token).size());
  }

  @Test
  @DisplayName("A pack whose bytes were changed is listed as one that may contain the name")
  void changed() throws Exception {
    String token = sign("Omar", "PUBLIC", true);
    SnapshotView pack = freeze(elsewhere);
    byte[] other = "{}".getBytes(StandardCharsets.UTF_8);
    snapshotWorld.forgeBytes(pack.id(), Sha256.hex(data(pack)), other);
    JsonObject told = packs(token).getJsonObject(0);
    assertEquals("Foreign Office", told.getJsonObject("addressee").getString("en"));
    assertFalse(told.getBoolean("asFrozen"));
    String shown = page("my-signature", token);
    assertTrue(shown.contains("cannot tell whether your name stands in it"), shown);
    assertFalse(shown.contains(NONE), shown);
  }

  private byte[] data(SnapshotView pack) throws Exception {
    return Acting.as(anna, () -> lists.file(pack.id(), SnapshotForm.JSON, null)).content();
  }

  @Test
  @DisplayName("A signer is told which organisations may read the name now")
  void organisations() {
    String hidden = sign("Omar", "ADDRESSEE", true);
    String open = sign("Amal", "PUBLIC", true);
    assertEquals(List.of(), readers(hidden));
    assertEquals(List.of(campaign().owner().slug()), readers(open));
    assertTrue(page("my-signature", open).contains("the systems of these organisations"));
    assertFalse(page("my-signature", hidden).contains("the systems of these organisations"));
  }

  private static List<String> readers(String token) {
    return data(token)
        .getJsonObject("recipients")
        .getJsonArray("organisations")
        .getValuesAs(JsonString.class)
        .stream()
        .map(JsonString::getString)
        .toList();
  }
}
