package org.tadamun.petition.snapshot.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.campaign.boundary.CampaignDraft;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.petition.snapshot.entity.SnapshotForm;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.SnapshotWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Names in an embassy pack")
class PackNamesIT extends FourEyes {

  @Inject private Campaigns campaigns;
  @Inject private ModerationWorld moderation;
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

  /** Signs and confirms; returns the token. */
  private String sign(String name, String visibility, boolean toTarget) {
    String email = World.unique("signer") + "@example.org";
    JsonArrayBuilder consents = Json.createArrayBuilder();
    if (toTarget) {
      consents.add(consent());
    }
    JsonObject request =
        Json.createObjectBuilder()
            .add("givenName", name)
            .add("email", email)
            .add("country", "PK")
            .add("language", "ur")
            .add("visibility", visibility)
            .add("consents", consents)
            .build();
    Api.anonymous().post("/petitions/" + petition.slug() + "/signatures", request).require(202);
    String token = petitionWorld.token(email);
    Api.follow("confirmation", token);
    return token;
  }

  private JsonObject consent() {
    return Json.createObjectBuilder()
        .add("organisation", campaign().owner().slug())
        .add("purpose", "TARGET")
        .add("granted", true)
        .build();
  }

  private SnapshotView freeze(AddresseeView addressee, boolean names) throws Exception {
    SnapshotRequest request =
        new SnapshotRequest(addressee.publicId(), List.of("en", "ur"), true, names, null, null);
    return snapshotWorld.freeze(anna, petition, request);
  }

  private byte[] bytes(SnapshotView pack, SnapshotForm form, String language) throws Exception {
    return Acting.as(anna, () -> lists.file(pack.id(), form, language)).content();
  }

  private JsonObject names(SnapshotView pack) throws Exception {
    byte[] content = bytes(pack, SnapshotForm.JSON, null);
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(content))) {
      return reader.readObject().getJsonObject("names");
    }
  }

  private String everything(SnapshotView pack) throws Exception {
    StringBuilder all = new StringBuilder();
    for (SnapshotView.FileView file : pack.files()) {
      byte[] content = bytes(pack, file.form(), file.language());
      all.append(
          file.form() == SnapshotForm.PDF
              ? text(content)
              : new String(content, StandardCharsets.UTF_8));
    }
    return all.toString();
  }

  private static String text(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  @DisplayName(
      "R5: a pack names only signers who count and agreed, in every form, and none once erased")
  void agreed() throws Exception {
    final String publicia = sign("Publicia", "PUBLIC", false);
    sign("فاطمہ", "ADDRESSEE", false);
    sign("Anonyma", "ANONYMOUS", true);
    String gone = sign("Withdrawna", "PUBLIC", false);
    sign("Heldina", "PUBLIC", false);
    hold();
    Api.follow("self/withdrawal", gone);
    SnapshotView pack = freeze(elsewhere, true);
    JsonObject names = names(pack);
    assertEquals(2, names.getInt("named"));
    assertEquals(1, names.getInt("unnamed"));
    assertFalse(names.getBoolean("targetCountry"));
    String all = everything(pack);
    for (String absent : new String[] {"Anonyma", "Withdrawna", "Heldina", "@example.org"}) {
      assertFalse(all.contains(absent), absent);
    }
    for (String language : new String[] {"en", "ur", "en,ur"}) {
      String pdf = text(bytes(pack, SnapshotForm.PDF, language));
      assertTrue(pdf.contains("Publicia"), pdf);
      assertTrue(pdf.contains("فاطمہ"), pdf);
      String html = new String(bytes(pack, SnapshotForm.HTML, language), StandardCharsets.UTF_8);
      assertTrue(html.contains("Publicia"), html);
    }
    Api.follow("self/erasure", publicia);
    SnapshotView later = freeze(elsewhere, true);
    assertEquals(1, names(later).getInt("named"));
    assertFalse(everything(later).contains("Publicia"));
  }

  private void hold() {
    long last = petitionWorld.rows(petition.id()).getLast().id();
    moderation
        .moderator(petition)
        .post("/signatures/" + last + "/commands/hold", Json.createObjectBuilder().build())
        .require(200);
  }

  @Test
  @DisplayName("R5: a pack for the target country names only signers who agreed to exactly that")
  void target() throws Exception {
    String publicia = sign("Publicia", "PUBLIC", false);
    String consenta = sign("Consenta", "ADDRESSEE", true);
    SnapshotView pack = freeze(ofTarget, true);
    assertTrue(names(pack).getBoolean("targetCountry"));
    assertEquals(1, names(pack).getInt("named"));
    String all = everything(pack);
    assertTrue(all.contains("Consenta"));
    assertFalse(all.contains("Publicia"));
    assertTrue(all.contains("Only those are named who agreed to exactly that."), all);
    byte[] before = bytes(pack, SnapshotForm.PDF, "en,ur");
    answer(publicia, true);
    answer(consenta, false);
    SnapshotView later = freeze(ofTarget, true);
    assertTrue(everything(later).contains("Publicia"));
    assertFalse(everything(later).contains("Consenta"));
    assertArrayEquals(before, bytes(pack, SnapshotForm.PDF, "en,ur"));
  }

  @Test
  @DisplayName("R5: a consent for one country covers no other, also when the target changes")
  void turned() throws Exception {
    sign("Publicia", "PUBLIC", false);
    sign("Consenta", "PUBLIC", true);
    direct("GB");
    SnapshotView toFormer = freeze(ofTarget, true);
    assertEquals(1, names(toFormer).getInt("named"));
    assertFalse(everything(toFormer).contains("Publicia"));
    assertEquals(0, names(freeze(elsewhere, true)).getInt("named"));
    direct(null);
    assertFalse(everything(freeze(ofTarget, true)).contains("Publicia"));
    assertEquals(0, names(freeze(elsewhere, true)).getInt("named"), "it was directed at GB too");
  }

  @Test
  @DisplayName("R5: a former target country gets no names either without a consent of its own")
  void formerTarget() throws Exception {
    sign("Publicia", "PUBLIC", false);
    direct("GB");
    direct(null);
    assertEquals(0, names(freeze(ofTarget, true)).getInt("named"));
    assertEquals(0, names(freeze(elsewhere, true)).getInt("named"));
  }

  /** Changes the target country of the campaign. */
  private void direct(String target) throws Exception {
    CampaignDraft words = World.draft();
    CampaignDraft other =
        new CampaignDraft(words.texts(), target, null, words.languages(), words.zone(), null, null);
    CampaignView present = campaign();
    Acting.as(anna, () -> campaigns.edit(present.slug(), present.version(), other));
  }

  private static void answer(String token, boolean toTarget) {
    JsonObject choice =
        Json.createObjectBuilder().add("token", token).add("toTarget", toTarget).build();
    Api.anonymous().patch("/signatures/self", choice).require(200);
  }

  @Test
  @DisplayName("R5: a consent about the target country is kept with the words that were shown")
  void kept() {
    String token = sign("Consenta", "PUBLIC", true);
    Api owner = Api.anonymous().with("X-Signature-Token", token);
    JsonObject consent =
        owner
            .get("/signatures/self/data")
            .require(200)
            .json()
            .getJsonArray("consents")
            .getJsonObject(0);
    assertEquals("TARGET", consent.getString("purpose"));
    assertTrue(consent.getBoolean("granted"));
    assertTrue(consent.getString("textShown").contains("پاکستان"), consent::toString);
  }

  @Test
  @DisplayName("R5: a pack that was frozen without names names no signer and says so")
  void none() throws Exception {
    sign("Publicia", "PUBLIC", true);
    SnapshotView pack = freeze(elsewhere, false);
    assertEquals(0, names(pack).getInt("named"));
    assertFalse(everything(pack).contains("Publicia"));
    assertTrue(everything(pack).contains("This pack names no signers."));
  }

  @Test
  @DisplayName("a consent is refused for an organisation outside the campaign, and if given twice")
  void refusals() {
    JsonObject stranger =
        Json.createObjectBuilder(consent()).add("organisation", "nobody-here").build();
    JsonObject request =
        Json.createObjectBuilder()
            .add("givenName", "Zara")
            .add("email", World.unique("signer") + "@example.org")
            .add("country", "PK")
            .add("language", "en")
            .add("consents", Json.createArrayBuilder().add(stranger))
            .build();
    Api.anonymous()
        .post("/petitions/" + petition.slug() + "/signatures", request)
        .requireMistake("consents[0].organisation", "nobody-here");
    JsonArrayBuilder twice = Json.createArrayBuilder().add(consent()).add(consent());
    JsonObject contradiction = Json.createObjectBuilder(request).add("consents", twice).build();
    Api.anonymous()
        .post("/petitions/" + petition.slug() + "/signatures", contradiction)
        .requireMistake("consents", null);
  }

  @Test
  @DisplayName(
      "R7: corrections before the freeze are in the pack, and later ones are counted beside it")
  void corrections() throws Exception {
    sign("Heldina", "PUBLIC", false);
    hold();
    SnapshotView pack = freeze(ofTarget, false);
    String csv = new String(bytes(pack, SnapshotForm.CSV, "en"), StandardCharsets.UTF_8);
    assertTrue(csv.contains("\"PK\",\"Held for review\",\"Review by a person\",\"-1\""), csv);
    assertTrue(text(bytes(pack, SnapshotForm.PDF, "en")).contains("Held for review"));
    assertEquals(0, since(pack));
    sign("Other", "PUBLIC", false);
    hold();
    assertEquals(1, since(pack));
  }

  private static int since(SnapshotView pack) {
    JsonObject question =
        Json.createObjectBuilder().add("sha256", pack.manifest().sha256()).build();
    return Api.anonymous()
        .post("/snapshots/verification", question)
        .require(200)
        .json()
        .getJsonObject("pack")
        .getInt("correctionsSince");
  }
}
