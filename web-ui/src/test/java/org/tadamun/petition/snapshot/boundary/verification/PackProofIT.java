package org.tadamun.petition.snapshot.boundary.verification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.kernel.secret.boundary.signing.SigningKey;
import org.tadamun.petition.snapshot.boundary.SnapshotLists;
import org.tadamun.petition.snapshot.boundary.SnapshotView;
import org.tadamun.petition.snapshot.entity.SnapshotForm;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.SnapshotWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("R20: Proof for a caller who has a file of a pack and no account")
class PackProofIT extends FourEyes {

  private static final String PATH = "/snapshots/verification";

  @Inject private Campaigns campaigns;
  @Inject private SnapshotLists lists;
  @Inject private SnapshotWorld snapshotWorld;

  private SnapshotView pack;

  @BeforeEach
  void freeze() throws Exception {
    pack = snapshotWorld.freeze(anna, petition, snapshotWorld.embassy(petition.campaignId()), "en");
  }

  private static JsonObject ask(String member, String value) {
    JsonObject question = Json.createObjectBuilder().add(member, value).build();
    return Api.anonymous().post(PATH, question).require(200).json();
  }

  private byte[] content(SnapshotForm form) throws Exception {
    return Acting.as(anna, () -> lists.file(pack.id(), form, "en")).content();
  }

  @Test
  @DisplayName("the caller gets manifest and signature, which the public key proves")
  void proved() throws Exception {
    JsonObject key = Api.anonymous().get("/snapshots/key").require(200).json();
    assertTrue(key.getString("pem").startsWith("-----BEGIN PUBLIC KEY-----\n"), key::toString);
    assertTrue(key.getJsonArray("published").isEmpty(), "nothing is configured");
    for (SnapshotView.FileView file : pack.files()) {
      JsonObject proof = ask("sha256", file.sha256()).getJsonObject("pack").getJsonObject("proof");
      byte[] manifest = Base64.getDecoder().decode(proof.getString("manifest"));
      assertArrayEquals(content(SnapshotForm.MANIFEST), manifest);
      assertEquals(pack.manifest().name(), proof.getString("manifestName"));
      assertTrue(proof.getString("signatureName").endsWith("-manifest.sig"), proof::toString);
      assertTrue(
          SigningKey.isSigned(manifest, proof.getString("signature"), key.getString("publicKey")));
    }
  }

  @Test
  @DisplayName("the bytes of a file, and those of the signature, give the same proof")
  void shown() throws Exception {
    JsonObject proof =
        ask("sha256", pack.manifest().sha256()).getJsonObject("pack").getJsonObject("proof");
    byte[] signature = Base64.getDecoder().decode(proof.getString("signature"));
    for (byte[] file : new byte[][] {content(SnapshotForm.PDF), signature}) {
      JsonObject told =
          Api.anonymous()
              .send("POST", PATH, BodyPublishers.ofByteArray(file), "application/octet-stream")
              .require(200)
              .json();
      assertEquals(proof, told.getJsonObject("pack").getJsonObject("proof"));
    }
    assertEquals(proof, ask("sha256", Sha256.hex(signature)).getJsonObject("pack").get("proof"));
  }

  @Test
  @DisplayName("another hash, or the number on paper, gives no proof, and the files stay closed")
  void refused() throws Exception {
    JsonObject unknown = ask("sha256", "0".repeat(64));
    assertFalse(unknown.getBoolean("known"));
    assertTrue(unknown.isNull("pack"));
    assertTrue(ask("number", pack.id()).getJsonObject("pack").isNull("proof"));
    byte[] other = content(SnapshotForm.PDF);
    other[other.length - 1] ^= 1;
    assertTrue(ask("sha256", Sha256.hex(other)).isNull("pack"));
    Api anybody = Api.anonymous().with("Accept", "*/*");
    for (String path : new String[] {"", ".manifest.json", ".manifest.sig", ".pdf"}) {
      anybody.get("/snapshots/" + pack.id() + path).requireProblem(ProblemType.UNAUTHENTICATED);
    }
  }

  @Test
  @DisplayName("no proof is given while the campaign is offline, since it names the petition")
  void hidden() throws Exception {
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    Acting.as(anna, () -> campaigns.takeOffline(campaign.slug()));
    JsonObject told = ask("sha256", pack.manifest().sha256());
    assertTrue(told.getBoolean("known"));
    assertTrue(told.getJsonObject("pack").isNull("proof"));
  }

  @Test
  @DisplayName("R3: staff get no file whose bytes were changed in the database")
  void changed() throws Exception {
    String table =
        pack.files().stream()
            .filter(file -> file.form() == SnapshotForm.CSV)
            .map(SnapshotView.FileView::sha256)
            .findFirst()
            .orElseThrow();
    assertEquals(table, Sha256.hex(content(SnapshotForm.CSV)));
    snapshotWorld.forgeBytes(pack.id(), table, new byte[] {1, 2, 3});
    assertThrows(EJBException.class, () -> content(SnapshotForm.CSV));
    snapshotWorld.forge(pack.id(), table, Sha256.hex(new byte[] {1, 2, 3}));
    assertThrows(EJBException.class, () -> content(SnapshotForm.CSV));
    assertTrue(content(SnapshotForm.HTML).length > 0);
  }

  @Test
  @DisplayName("R3: staff get no signature of a manifest that was changed in the database")
  void changedManifest() throws Exception {
    String manifest =
        pack.files().stream()
            .filter(file -> file.form() == SnapshotForm.MANIFEST)
            .map(SnapshotView.FileView::sha256)
            .findFirst()
            .orElseThrow();
    assertTrue(Acting.as(anna, () -> lists.signature(pack.id())).content().length > 0);
    snapshotWorld.forgeBytes(pack.id(), manifest, new byte[] {1, 2, 3});
    Acting.refused(anna, EJBException.class, () -> lists.signature(pack.id()));
  }

  @Test
  @DisplayName("R8: a hash that was written into the database gives no proof")
  void forged() {
    String forged = Sha256.hex(new byte[] {1, 2, 3});
    snapshotWorld.forge(pack.id(), pack.files().getFirst().sha256(), forged);
    assertTrue(ask("sha256", forged).isNull("pack"));
  }
}
