package org.tadamun.petition.snapshot.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.delivery.boundary.Deliveries;
import org.tadamun.petition.delivery.boundary.DeliveryDraft;
import org.tadamun.petition.delivery.boundary.DeliveryView;
import org.tadamun.petition.delivery.entity.DeliveryChannel;
import org.tadamun.petition.delivery.entity.DeliveryOutcome;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.snapshot.entity.SnapshotForm;
import org.tadamun.petition.testing.DeliveryWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.SnapshotWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("R9 R11 delivery R9: Packs with a name that its signer has taken back")
class TakenBackNamesIT extends FourEyes {

  private static final String ONE = "One person who is named in this pack would not be named today";

  @Inject private Deliveries deliveries;
  @Inject private DeliveryWorld deliveryWorld;
  @Inject private Keys keys;
  @Inject private PetitionAddress address;
  @Inject private SnapshotLists lists;
  @Inject private SnapshotWorld snapshotWorld;
  @Inject private Visitors visitors;

  private AddresseeView ofTarget;
  private AddresseeView elsewhere;

  @BeforeEach
  void addressees() {
    ofTarget = snapshotWorld.embassy(petition.campaignId());
    elsewhere = snapshotWorld.ministry(petition.campaignId());
  }

  private CampaignView campaign() {
    return address.campaign(petition);
  }

  /** Signs publicly, with a consent for the target country, and confirms; returns the token. */
  private String sign(String name) {
    String email = World.unique("signer") + "@example.org";
    JsonArrayBuilder yes =
        Json.createArrayBuilder()
            .add(
                Json.createObjectBuilder()
                    .add("organisation", campaign().owner().slug())
                    .add("purpose", "TARGET")
                    .add("granted", true));
    JsonObject request =
        Json.createObjectBuilder()
            .add("givenName", name)
            .add("familyName", "Malik")
            .add("email", email)
            .add("country", "PK")
            .add("language", "ur")
            .add("visibility", "PUBLIC")
            .add("consents", yes)
            .build();
    Api.anonymous().post("/petitions/" + petition.slug() + "/signatures", request).require(202);
    String token = petitionWorld.token(email);
    Api.anonymous().post("/signatures/confirmation", mine(token).build()).require(200);
    return token;
  }

  private static JsonObjectBuilder mine(String token) {
    return Json.createObjectBuilder().add("token", token);
  }

  private static void choose(String token, String visibility) {
    JsonObject choice = mine(token).add("visibility", visibility).build();
    Api.anonymous().patch("/signatures/self", choice).require(200);
  }

  private SnapshotView freeze(AddresseeView addressee) throws Exception {
    return snapshotWorld.freeze(
        anna,
        petition,
        new SnapshotRequest(addressee.publicId(), List.of("en"), false, true, null, null));
  }

  private static DeliveryDraft draft(AddresseeView addressee, SnapshotView pack) {
    return DeliveryWorld.draft(addressee.publicId(), pack.id(), null, DeliveryChannel.POST);
  }

  private void requireRefused(long noMore, AddresseeView addressee, SnapshotView pack) {
    FieldError error =
        assertThrows(InvalidInput.class, () -> deliveryWorld.plan(anna, draft(addressee, pack)))
            .errors()
            .getFirst();
    assertEquals("snapshot", error.field());
    assertEquals("delivery.error.names-no-more", error.messageKey());
    assertArrayEquals(new Object[] {noMore}, error.arguments());
  }

  @Test
  @DisplayName(
      "a pack is not delivered if a name in it was narrowed, withdrawn or erased; a new one is")
  void everywhere() throws Exception {
    String narrowed = sign("Narrowa");
    String withdrawn = sign("Withdrawna");
    String erased = sign("Erasa");
    sign("Remaina");
    SnapshotView pack = freeze(elsewhere);
    deliveryWorld.plan(anna, draft(elsewhere, pack));
    choose(narrowed, "ADDRESSEE");
    deliveryWorld.plan(anna, draft(elsewhere, pack));
    choose(narrowed, "ANONYMOUS");
    requireRefused(1, elsewhere, pack);
    Api.anonymous().post("/signatures/self/withdrawal", mine(withdrawn).build()).require(200);
    requireRefused(2, elsewhere, pack);
    Api.anonymous().post("/signatures/self/erasure", mine(erased).build()).require(200);
    requireRefused(3, elsewhere, pack);
    deliveryWorld.plan(anna, draft(elsewhere, freeze(elsewhere)));
  }

  @Test
  @DisplayName("snapshot R3: a pack whose data file was changed in the database is not delivered")
  void changed() throws Exception {
    String token = sign("Changeda");
    SnapshotView pack = freeze(elsewhere);
    String hash = Sha256.hex(bytes(pack));
    choose(token, "ANONYMOUS");
    requireRefused(1, elsewhere, pack);
    snapshotWorld.forgeBytes(pack.id(), hash, "{}".getBytes(StandardCharsets.UTF_8));
    FieldError error =
        assertThrows(InvalidInput.class, () -> deliveryWorld.plan(anna, draft(elsewhere, pack)))
            .errors()
            .getFirst();
    assertEquals("snapshot", error.field());
    assertEquals("delivery.error.changed", error.messageKey());
    String frozen = "petition/snapshot" + address.campaignOf(petition) + "&id=" + pack.id();
    Page shown = visitors.of(anna).open(frozen).require(200);
    shown.requireWords("no longer as they were frozen").requireNoWords(ONE);
  }

  @Test
  @DisplayName("taking back the consent for one country stops the pack for it, and no other pack")
  void target() throws Exception {
    String token = sign("Consenta");
    SnapshotView there = freeze(ofTarget);
    SnapshotView pack = freeze(elsewhere);
    Api.anonymous()
        .patch("/signatures/self", mine(token).add("toTarget", false).build())
        .require(200);
    requireRefused(1, ofTarget, there);
    deliveryWorld.plan(anna, draft(elsewhere, pack));
  }

  @Test
  @DisplayName("a name that stands twice in a pack must still be allowed by two signers")
  void namesakes() throws Exception {
    sign("Same");
    String other = sign("Same");
    SnapshotView pack = freeze(elsewhere);
    choose(other, "ANONYMOUS");
    requireRefused(1, elsewhere, pack);
    sign("Same");
    deliveryWorld.plan(anna, draft(elsewhere, pack));
  }

  @Test
  @DisplayName("a name taken back under an earlier version stops that version's pack")
  void earlierVersion() throws Exception {
    String token = sign("Earlia");
    SnapshotView pack = freeze(elsewhere);
    LocalizedText words = LocalizedText.of("en", "Free him and his colleagues");
    petitionWorld.publish(
        anna, petition.slug(), new PetitionText(words, words, List.of()), ChangeKind.MATERIAL);
    deliveryWorld.plan(anna, draft(elsewhere, pack));
    choose(token, "ANONYMOUS");
    requireRefused(1, elsewhere, pack);
  }

  @Test
  @DisplayName(
      "the API refuses such a pack at its field, and still records a delivery that was made")
  void api() throws Exception {
    String token = sign("Narrowa");
    SnapshotView pack = freeze(elsewhere);
    DeliveryView planned = deliveryWorld.plan(anna, draft(elsewhere, pack));
    choose(token, "ANONYMOUS");
    Api api = keys.of(campaign(), Permission.ADDRESSEE_WRITE);
    JsonObject plan =
        Json.createObjectBuilder()
            .add("addressee", elsewhere.publicId())
            .add("snapshot", pack.id())
            .add("channel", "POST")
            .build();
    api.post("/deliveries", plan).requireMistake("snapshot", "Narrowa");
    JsonObject told =
        Json.createObjectBuilder()
            .add("outcome", DeliveryOutcome.POSTED.name())
            .add("happenedLocal", DeliveryWorld.minute(pack.asOf()) + ":00")
            .build();
    api.post("/deliveries/" + planned.id() + "/report", told).require(200);
    JsonObject made = Json.createObjectBuilder(plan).addAll(Json.createObjectBuilder(told)).build();
    JsonObject onRecord = api.post("/deliveries", made).require(201).json();
    assertEquals("POSTED", onRecord.getString("outcome"));
    assertEquals(pack.id(), onRecord.getJsonObject("snapshot").getString("id"));
  }

  @Test
  @DisplayName("the pages of the pack and of the delivery warn, and the form refuses at its field")
  void pages() throws Exception {
    String token = sign("Narrowa");
    SnapshotView pack = freeze(elsewhere);
    DeliveryView planned = deliveryWorld.plan(anna, draft(elsewhere, pack));
    Visitor coordinator = visitors.of(anna);
    String in = address.campaignOf(petition);
    String frozen = "petition/snapshot" + in + "&id=" + pack.id();
    String attempt = "deliveries/view" + in + "&id=" + planned.id();
    coordinator.open(frozen).require(200).requireNoWords(ONE);
    coordinator.open(attempt).require(200).requireNoWords(ONE);
    byte[] before = bytes(pack);
    choose(token, "ANONYMOUS");
    Page shown = coordinator.open(frozen).require(200).requireWords(ONE, "Freeze another pack");
    coordinator.open(attempt).require(200).requireWords(ONE);
    Page form = shown.follow("Deliver this pack").require(200);
    form.type("channel", "POST").press("save").requireMistakeAt("snapshot").requireWords(ONE);
    Acting.as(
        anna,
        () ->
            deliveries.report(
                planned.id(),
                null,
                DeliveryWorld.report(
                    DeliveryOutcome.POSTED, DeliveryWorld.minute(pack.asOf()), null),
                null));
    coordinator.open(attempt).require(200).requireNoWords(ONE);
    assertArrayEquals(before, bytes(pack));
  }

  private byte[] bytes(SnapshotView pack) throws Exception {
    return Acting.as(anna, () -> lists.file(pack.id(), SnapshotForm.JSON, null)).content();
  }
}
