package org.tadamun.petition.snapshot.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.kernel.secret.boundary.signing.SigningKey;
import org.tadamun.petition.snapshot.entity.SnapshotForm;
import org.tadamun.petition.testing.SnapshotWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.petition.testing.own.OwnPetition;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Embassy packs by the API")
class SnapshotApiIT extends OwnPetition {

  @Inject private Campaigns campaigns;
  @Inject private Keys keys;
  @Inject private SnapshotLists lists;
  @Inject private SnapshotWorld snapshotWorld;
  @Inject private TallyWorld tallyWorld;

  private AddresseeView embassy;
  private Api api;

  @BeforeEach
  void prepare() {
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    embassy = snapshotWorld.embassy(campaign.id());
    api = keys.of(campaign, Permission.PETITION_WRITE);
  }

  private String list() {
    return "/petitions/" + petition.slug() + "/snapshots";
  }

  private Answer freeze(String... languages) {
    return api.post(
        list(),
        Json.createObjectBuilder()
            .add("addressee", embassy.publicId())
            .add("languages", Json.createArrayBuilder(List.of(languages)))
            .build());
  }

  @Test
  @DisplayName("R3: a pack is made, listed and read in each form, with the same bytes each time")
  void life() {
    tallyWorld.sign(petition, "GB");
    Answer created = freeze("en", "ar").require(201);
    assertNotNull(created.header("Location"));
    JsonObject pack = created.json();
    String path = "/snapshots/" + pack.getString("id");
    assertEquals(1, pack.getInt("total"));
    assertEquals(8, pack.getJsonArray("files").size());
    Answer read = api.get(path).require(200);
    assertEquals(created.body(), read.body());
    assertEquals('"' + pack.get("version").toString() + '"', read.header("ETag"));
    assertEquals(read.header("ETag"), created.header("ETag"));
    Api any = api.with("Accept", "*/*");
    String[] forms = {
      ".manifest.json",
      ".data.json",
      ".csv",
      ".json",
      ".html",
      ".csv?language=ar",
      ".html?language=ar",
      ".pdf?language=ar"
    };
    String[] first = new String[forms.length];
    for (int i = 0; i < forms.length; i++) {
      first[i] = any.get(path + forms[i]).require(200).body();
    }
    tallyWorld.sign(petition, "SE");
    for (int i = 0; i < forms.length; i++) {
      assertEquals(first[i], any.get(path + forms[i]).require(200).body(), forms[i]);
    }
    assertEquals(first[1], first[3]);
    assertTrue(first[6].contains("dir=\"rtl\""));
    assertEquals(1, api.get(list()).require(200).json().getJsonArray("items").size());
    JsonObject since = api.get(path + "/changes").require(200).json();
    assertEquals(1, since.getInt("total"));
    assertEquals(2, since.getInt("totalNow"));
    assertEquals(embassy.publicId(), pack.getJsonObject("addressee").getString("id"));
  }

  @Test
  @DisplayName(
      "R1: without a named language a pack is in the source language, not an unchecked translation")
  void unnamed() {
    JsonObject bare = Json.createObjectBuilder().add("addressee", embassy.publicId()).build();
    JsonObject none = Json.createObjectBuilder(bare).addNull("languages").build();
    for (JsonObject request : List.of(bare, none)) {
      JsonObject pack = api.post(list(), request).require(201).json();
      assertEquals(Json.createArrayBuilder(List.of("en")).build(), pack.get("languages"));
      api.with("Accept", "*/*").get("/snapshots/" + pack.getString("id") + ".pdf").require(200);
    }
    JsonObject beside = Json.createObjectBuilder(bare).add("sideBySide", true).build();
    api.post(list(), beside).requireMistake("sideBySide", null);
    api.post(list(), "{}").requireMistake("addressee", null);
  }

  @Test
  @DisplayName("R6: every form of a pack is its frozen bytes, which anybody can verify")
  void verified() {
    String path = "/snapshots/" + freeze("en").require(201).json().getString("id");
    Api any = api.with("Accept", "*/*");
    for (String form : new String[] {".manifest.json", ".data.json", ".json", ".csv", ".html"}) {
      Answer file = any.get(path + form).require(200);
      byte[] bytes = file.body().getBytes(StandardCharsets.UTF_8);
      assertEquals('"' + Sha256.hex(bytes) + '"', file.header("ETag"), form);
      JsonObject verdict =
          Api.anonymous()
              .send(
                  "POST",
                  "/snapshots/verification",
                  BodyPublishers.ofByteArray(bytes),
                  file.header("Content-Type"))
              .require(200)
              .json();
      assertTrue(verdict.getBoolean("known"), form);
    }
  }

  @Test
  @DisplayName("R4: a manifest is signed with the key that everybody can read")
  void key() {
    JsonObject pack = freeze("en").require(201).json();
    String manifest =
        api.get("/snapshots/" + pack.getString("id") + ".manifest.json").require(200).body();
    JsonObject key = Api.anonymous().get("/snapshots/key").require(200).json();
    assertEquals("Ed25519", key.getString("algorithm"));
    assertTrue(
        SigningKey.isSigned(
            manifest.getBytes(StandardCharsets.UTF_8),
            pack.getString("signature"),
            key.getString("publicKey")));
    Answer file =
        api.with("Accept", "*/*")
            .get("/snapshots/" + pack.getString("id") + ".manifest.sig")
            .require(200);
    byte[] signature = Base64.getDecoder().decode(pack.getString("signature"));
    assertEquals('"' + Sha256.hex(signature) + '"', file.header("ETag"));
    assertEquals(Integer.toString(signature.length), file.header("Content-Length"));
    assertTrue(file.header("Content-Disposition").endsWith("manifest.sig\""), "named as such");
  }

  @Test
  @DisplayName("the HTML file is served with a content policy that allows no scripts")
  void page() {
    String path = "/snapshots/" + freeze("en").require(201).json().getString("id");
    Answer page = api.with("Accept", "text/html").get(path + ".html").require(200);
    assertTrue(page.header("Content-Type").startsWith("text/html"));
    String policy = page.header("Content-Security-Policy");
    assertTrue(policy.startsWith("default-src 'none'"), policy);
    assertTrue(!policy.contains("script"), policy);
  }

  @Test
  @DisplayName("R5: a key cannot freeze a pack with names, for any addressee")
  void wished() {
    AddresseeView ministry = snapshotWorld.ministry(petition.campaignId());
    for (AddresseeView one : List.of(embassy, ministry)) {
      JsonObject request =
          Json.createObjectBuilder()
              .add("addressee", one.publicId())
              .add("languages", Json.createArrayBuilder(List.of("en")))
              .add("names", true)
              .build();
      api.post(list(), request).requireMistake("names", null);
    }
    assertEquals(0, api.get(list()).require(200).json().getJsonArray("items").size());
  }

  @Test
  @DisplayName("R5: a key cannot read a pack that names a signer, only its manifest and signature")
  void named() throws Exception {
    Person anna = world.person(Role.COORDINATOR, petition.campaignId(), null);
    SnapshotView nobody = withNames(anna);
    sign("Addressa");
    SnapshotView somebody = withNames(anna);
    SnapshotView without = snapshotWorld.freeze(anna, petition, embassy, "en");
    Api any = api.with("Accept", "*/*");
    for (String form : new String[] {".json", ".data.json", ".csv", ".html", ".pdf"}) {
      any.get("/snapshots/" + nobody.id() + form).require(200);
      any.get("/snapshots/" + without.id() + form).require(200);
      Answer refused = any.get("/snapshots/" + somebody.id() + form);
      refused.requireProblem(ProblemType.FORBIDDEN);
      assertTrue(refused.body().contains("No API key may do this"), refused.body());
      assertFalse(refused.body().contains("Addressa"), form);
    }
    for (String form : new String[] {".csv", ".html", ".pdf"}) {
      any.get("/snapshots/" + somebody.id() + form + "?language=tlh")
          .requireProblem(ProblemType.FORBIDDEN);
    }
    for (String form : new String[] {"", ".manifest.json", ".manifest.sig"}) {
      Answer proof = any.get("/snapshots/" + somebody.id() + form).require(200);
      assertFalse(proof.body().contains("Addressa"), form);
    }
    assertEquals(3, api.get(list()).require(200).json().getJsonArray("items").size());
    byte[] own =
        Acting.as(anna, () -> lists.file(somebody.id(), SnapshotForm.JSON, null)).content();
    assertTrue(new String(own, StandardCharsets.UTF_8).contains("Addressa"), "staff read it");
    JsonObject question = Json.createObjectBuilder().add("sha256", Sha256.hex(own)).build();
    JsonObject verdict =
        Api.anonymous().post("/snapshots/verification", question).require(200).json();
    assertTrue(verdict.getBoolean("known"), "anybody may ask for it, as for any other");
  }

  private SnapshotView withNames(Person person) throws Exception {
    String ministry = snapshotWorld.ministry(petition.campaignId()).publicId();
    SnapshotRequest request = new SnapshotRequest(ministry, List.of("en"), false, true, null, null);
    return snapshotWorld.freeze(person, petition, request);
  }

  /** Signs and confirms with a name that only addressees may see. */
  private void sign(String name) {
    String email = World.unique("signer") + "@example.org";
    JsonObject request =
        Json.createObjectBuilder()
            .add("givenName", name)
            .add("email", email)
            .add("country", "SE")
            .add("language", "en")
            .add("visibility", "ADDRESSEE")
            .build();
    Api.anonymous().post("/petitions/" + petition.slug() + "/signatures", request).require(202);
    JsonObject link = Json.createObjectBuilder().add("token", petitionWorld.token(email)).build();
    Api.anonymous().post("/signatures/confirmation", link).require(200);
  }

  @Test
  @DisplayName("R1 R5: unknown languages, other campaigns and changes of a pack are refused")
  void refusals() {
    String path = "/snapshots/" + freeze("en").require(201).json().getString("id");
    Api any = api.with("Accept", "*/*");
    any.get(path + ".csv?language=ur").requireMistake("language", null);
    any.get(path + ".odt").requireProblem(ProblemType.NOT_FOUND);
    any.get("/snapshots/none").requireProblem(ProblemType.NOT_FOUND);
    any.get("/snapshots/none.csv").requireProblem(ProblemType.NOT_FOUND);
    any.get("/snapshots/none/changes").requireProblem(ProblemType.NOT_FOUND);
    any.get("/petitions/none/snapshots").requireProblem(ProblemType.NOT_FOUND);
    freeze("tlh").requireMistake("languages", "tlh");
    freeze().requireMistake("languages", null);
    Api stranger = keys.of(world.campaign(), Permission.PETITION_WRITE).with("Accept", "*/*");
    Api weak =
        keys.of(campaigns.byId(petition.campaignId()).orElseThrow(), Permission.SIGNATURE_READ);
    for (String form :
        new String[] {
          "", ".json", ".manifest.json", ".manifest.sig", ".data.json", ".csv", ".html", "/changes"
        }) {
      Answer outside = stranger.get(path + form).requireProblem(ProblemType.FORBIDDEN);
      assertTrue(outside.body().contains("has not joined this campaign"), outside.body());
      weak.with("Accept", "*/*").get(path + form).requireProblem(ProblemType.FORBIDDEN);
      Api.anonymous()
          .with("Accept", "*/*")
          .get(path + form)
          .requireProblem(ProblemType.UNAUTHENTICATED);
    }
    stranger.get(list()).requireProblem(ProblemType.FORBIDDEN);
    api.send("DELETE", path, BodyPublishers.noBody(), null).requireProblem(ProblemType.NOT_ALLOWED);
    api.patch(path, Json.createObjectBuilder().add("total", 9).build())
        .requireProblem(ProblemType.NOT_ALLOWED);
  }
}
