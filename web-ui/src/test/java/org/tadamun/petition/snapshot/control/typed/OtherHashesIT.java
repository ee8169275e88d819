package org.tadamun.petition.snapshot.control.typed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.snapshot.boundary.SnapshotLists;
import org.tadamun.petition.snapshot.boundary.SnapshotView;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.SnapshotWorld;
import org.tadamun.petition.version.boundary.TextVersions;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Hashes of texts and signatures, asked for like those of files")
class OtherHashesIT extends FourEyes {

  private static final String PATH = "/snapshots/verification";

  @Inject private SnapshotLists lists;
  @Inject private SnapshotWorld snapshotWorld;
  @Inject private TextVersions texts;

  private static JsonObject ask(String hash) {
    JsonObject question = Json.createObjectBuilder().add("sha256", hash).build();
    return Api.anonymous().post(PATH, question).require(200).json();
  }

  private static JsonObject send(byte[] file) {
    return Api.anonymous()
        .send("POST", PATH, BodyPublishers.ofByteArray(file), "application/octet-stream")
        .require(200)
        .json();
  }

  private SnapshotView freeze() throws Exception {
    return snapshotWorld.freeze(anna, petition, snapshotWorld.embassy(petition.campaignId()), "en");
  }

  /** The petition's text with a unique body in its own language. */
  private static PetitionText other(PetitionView petition) {
    PetitionText text = petition.text();
    return new PetitionText(
        text.title(),
        text.body().with(text.sourceLanguage(), World.unique("words")),
        text.demands());
  }

  @Test
  @DisplayName("R6: the hash of a published text is recognised as a text, without any pack of it")
  void texts() throws Exception {
    PetitionText first = other(petition);
    PetitionText second = other(petition);
    assertTrue(ask(first.hash()).isNull("found"));
    petitionWorld.publish(anna, petition.slug(), first, ChangeKind.MINOR);
    petitionWorld.publish(anna, petition.slug(), second, ChangeKind.MATERIAL);
    for (PetitionText text : new PetitionText[] {first, second}) {
      JsonObject told = ask(text.hash());
      assertEquals("TEXT", told.getString("found"));
      assertFalse(told.getBoolean("known"), "it is no file");
      assertTrue(told.isNull("pack"));
    }
  }

  @Test
  @DisplayName("R6: the hash of a text that is only prepared is unknown")
  void prepared() throws Exception {
    PetitionText next = other(petition);
    Acting.as(anna, () -> texts.prepare(petition.slug(), petition.version(), next));
    assertTrue(ask(next.hash()).isNull("found"));
  }

  @Test
  @DisplayName("R8: a text hash that was written into the database beside other words is unknown")
  void forged() {
    String forged = "f".repeat(Sha256.LENGTH);
    snapshotWorld.forgeText(petition.id(), forged);
    assertTrue(ask(forged).isNull("found"));
    snapshotWorld.forgeText(petition.id(), petition.textHash());
    assertEquals("TEXT", ask(petition.textHash()).getString("found"));
  }

  @Test
  @DisplayName("R6: the signature of a pack is known by its hash and by its bytes")
  void signature() throws Exception {
    SnapshotView pack = freeze();
    byte[] bytes = Acting.as(anna, () -> lists.signature(pack.id())).content();
    requireSignature(pack, bytes);
    bytes[bytes.length - 1] ^= 1;
    assertTrue(send(bytes).isNull("found"), "one changed byte");
  }

  @Test
  @DisplayName("R8: an unreadable signature is unknown and disturbs no other answer")
  void unreadable() throws Exception {
    SnapshotView broken = freeze();
    byte[] its = Acting.as(anna, () -> lists.signature(broken.id())).content();
    SnapshotView whole = freeze();
    byte[] bytes = Acting.as(anna, () -> lists.signature(whole.id())).content();
    snapshotWorld.forgeSignature(broken.id(), "x!");
    try {
      assertTrue(send(its).isNull("found"), "its hash is still there");
      assertTrue(ask("0".repeat(Sha256.LENGTH)).isNull("found"));
      assertTrue(send("forged".getBytes(StandardCharsets.UTF_8)).isNull("found"));
      assertEquals("TEXT", ask(petition.textHash()).getString("found"));
      requireSignature(whole, bytes);
    } finally {
      snapshotWorld.forgeSignature(broken.id(), Base64.getEncoder().encodeToString(its));
    }
    requireSignature(broken, its);
  }

  private static void requireSignature(SnapshotView pack, byte[] bytes) {
    JsonObject told = send(bytes);
    assertEquals(told, ask(Sha256.hex(bytes)));
    assertTrue(told.getBoolean("known"));
    assertEquals("SIGNATURE", told.getString("found"));
    assertEquals(pack.id(), told.getJsonObject("pack").getString("id"));
    assertEquals("MANIFEST", told.getJsonObject("pack").getString("form"), "which it signs");
  }

  @Test
  @DisplayName("R8: the signature of a pack whose total was changed in the database is unknown")
  void otherTotal() throws Exception {
    SnapshotView pack = freeze();
    byte[] bytes = Acting.as(anna, () -> lists.signature(pack.id())).content();
    snapshotWorld.forgeTotal(pack.id(), 40_000);
    assertTrue(send(bytes).isNull("found"));
    snapshotWorld.forgeTotal(pack.id(), pack.total());
    requireSignature(pack, bytes);
  }
}
