package org.tadamun.petition.snapshot.boundary.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.snapshot.boundary.SnapshotLists;
import org.tadamun.petition.snapshot.boundary.SnapshotView;
import org.tadamun.petition.snapshot.entity.SnapshotForm;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.SnapshotWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;

@InServer
@DisplayName("R19: Packs of a text whose wording changed while people signed")
class WordedPacksIT extends FourEyes {

  private static final String SIGNED = "The text that was signed";
  private static final String SAID =
      "Signatures given before that were given to an earlier wording";

  @Inject private Petitions petitions;
  @Inject private SnapshotLists lists;
  @Inject private SnapshotWorld snapshotWorld;
  @Inject private TallyWorld tallyWorld;

  private SnapshotView before;
  private SnapshotView after;
  private String signedHash;

  /** Signs, freezes a pack, changes the words, and freezes another pack. */
  @BeforeEach
  void reword() throws Exception {
    tallyWorld.sign(petition, "GB");
    signedHash = petition.textHash();
    before = freeze();
    publish("We accuse the armed forces.", ChangeKind.MINOR);
    after = freeze();
  }

  private SnapshotView freeze() throws Exception {
    PetitionView now = petitions.bySlug(petition.slug()).orElseThrow();
    return snapshotWorld.freeze(anna, now, snapshotWorld.embassy(petition.campaignId()), "en");
  }

  private void publish(String words, ChangeKind how) throws Exception {
    PetitionText text = PetitionWorld.text();
    PetitionText next =
        new PetitionText(text.title(), LocalizedText.of("en", words), text.demands());
    petitionWorld.publish(anna, petition.slug(), next, how);
  }

  private String text(SnapshotView pack, SnapshotForm form, String language) throws Exception {
    byte[] bytes = Acting.as(anna, () -> lists.file(pack.id(), form, language)).content();
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The text of the PDF without blanks, since any of them may be the end of a line. */
  private String pdf(SnapshotView pack) throws Exception {
    byte[] bytes = Acting.as(anna, () -> lists.file(pack.id(), SnapshotForm.PDF, "en")).content();
    try (PDDocument document = Loader.loadPDF(bytes)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
    }
  }

  private static String withoutBlanks(String text) {
    return text.replace(" ", "");
  }

  private JsonObject json(SnapshotView pack, SnapshotForm form) throws Exception {
    try (var reader = Json.createReader(new StringReader(text(pack, form, null)))) {
      return reader.readObject();
    }
  }

  private static JsonObject ask(SnapshotView pack) {
    JsonObject question = Json.createObjectBuilder().add("number", pack.id()).build();
    return Api.anonymous().post("/snapshots/verification", question).require(200).json();
  }

  @Test
  @DisplayName(
      "a later pack, in each form, does not call its wording the signed one and names the earlier")
  void forms() throws Exception {
    assertEquals(2, after.revision());
    assertEquals(2, json(after, SnapshotForm.MANIFEST).getInt("revision"));
    JsonObject data = json(after, SnapshotForm.JSON).getJsonObject("petition");
    assertEquals(2, data.getInt("revision"));
    assertEquals(2, data.getJsonArray("wordings").size());
    JsonObject first = data.getJsonArray("wordings").getJsonObject(0);
    assertEquals(signedHash, first.getString("textHash"));
    String page = text(after, SnapshotForm.HTML, "en");
    assertTrue(page.contains("The text as it reads now"), page);
    assertFalse(page.contains(SIGNED), page);
    String table = text(after, SnapshotForm.CSV, "en");
    for (String form : new String[] {page, table}) {
      assertTrue(form.contains(SAID), form);
      assertTrue(form.contains(signedHash), form);
      assertTrue(form.contains("/en/petitions/" + petition.slug() + "/versions"), form);
    }
    String pdf = pdf(after);
    assertTrue(pdf.contains(withoutBlanks(SAID)), pdf);
    assertTrue(pdf.contains(signedHash.substring(0, 16)), "its beginning, on one line: " + pdf);
    assertFalse(pdf.contains(withoutBlanks(SIGNED)), pdf);
  }

  @Test
  @DisplayName("a pack that was frozen before the change stays as it was and is known")
  void earlier() throws Exception {
    String page = text(before, SnapshotForm.HTML, "en");
    assertTrue(page.contains(SIGNED), page);
    assertFalse(page.contains(SAID), page);
    assertFalse(text(before, SnapshotForm.CSV, "en").contains(SAID));
    String pdf = pdf(before);
    assertTrue(pdf.contains(withoutBlanks(SIGNED)), pdf);
    assertFalse(pdf.contains(withoutBlanks(SAID)), pdf);
    JsonObject told = ask(before).getJsonObject("pack");
    assertEquals(1, told.getInt("revision"));
    assertEquals(1, told.getJsonArray("wordings").size());
    assertFalse(Site.post("/en/verify", Map.of("sha256", before.id())).body().contains(SAID));
  }

  @Test
  @DisplayName("the answer names each wording, by the API and on the page in each language")
  void verdict() {
    JsonObject told = ask(after).getJsonObject("pack");
    assertEquals(2, told.getInt("revision"));
    List<JsonObject> wordings = told.getJsonArray("wordings").getValuesAs(JsonObject.class);
    assertEquals(List.of(1, 2), wordings.stream().map(one -> one.getInt("revision")).toList());
    assertEquals(signedHash, wordings.getFirst().getString("textHash"));
    String page = Site.post("/en/verify", Map.of("sha256", after.id())).require(200).body();
    assertTrue(page.contains(SAID), page);
    assertTrue(page.contains("The text in this pack is wording 2, published "), page);
    assertFalse(page.contains("The text is in its wording"), "the petition's may be another");
    for (String language : new String[] {"en", "ar", "ur", "fr", "es", "de"}) {
      String said =
          Site.post("/" + language + "/verify", Map.of("sha256", after.manifest().sha256()))
              .require(200)
              .body();
      assertTrue(said.contains(signedHash), said);
      assertTrue(said.contains("/petitions/" + petition.slug() + "/versions"), said);
      assertFalse(said.contains("???"), said);
    }
  }

  @Test
  @DisplayName("R8: a pack whose wording number was changed in the database is unknown")
  void forged() {
    snapshotWorld.forgeWording(after.id(), 1);
    assertFalse(ask(after).getBoolean("known"));
    snapshotWorld.forgeWording(after.id(), null);
    assertFalse(ask(after).getBoolean("known"));
    snapshotWorld.forgeWording(after.id(), 2);
    assertTrue(ask(after).getBoolean("known"));
  }

  @Test
  @DisplayName("the table of countries names earlier wordings of the present version only")
  void table() throws Exception {
    String path = "/en/petitions/" + petition.slug() + "/countries.csv";
    String table = Site.get(path).require(200).body();
    assertTrue(table.contains("\"Wording\",\"2\""), table);
    assertTrue(table.contains(SAID), table);
    assertTrue(table.contains("\"SHA-256 " + signedHash + "\""), table);
    assertTrue(table.contains("/en/petitions/" + petition.slug() + "/versions\""), table);
    publish("Something else.", ChangeKind.MATERIAL);
    String other = Site.get(path).require(200).body();
    assertFalse(other.contains(SAID), other);
    assertFalse(other.contains(signedHash), other);
  }

  @Test
  @DisplayName("the page of versions shows one figure for all wordings of a version")
  void versions() {
    String page = Site.get("/en/petitions/" + petition.slug() + "/versions").require(200).body();
    assertTrue(page.contains("Signatures of this version, all its wordings together: 1"), page);
    assertFalse(page.contains("Signatures of this version: "), page);
    assertTrue(page.contains("how many were given to which wording is not counted"), page);
  }
}
