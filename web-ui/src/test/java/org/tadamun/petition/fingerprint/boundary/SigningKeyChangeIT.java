package org.tadamun.petition.fingerprint.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.RetryLater;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.kernel.secret.boundary.signing.SigningKey;
import org.tadamun.petition.snapshot.boundary.SnapshotLists;
import org.tadamun.petition.snapshot.boundary.SnapshotView;
import org.tadamun.petition.snapshot.entity.SnapshotForm;
import org.tadamun.petition.testing.SnapshotWorld;
import org.tadamun.web.console.entrance.KeyCommandWatch;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;

@InServer
@Timeout(200)
@DisplayName("Rotation of the master key with a new key for signing packs")
class SigningKeyChangeIT extends Rotating {

  private static final String PATH = "/snapshots/verification";
  private static final Duration DAY = Duration.ofDays(1);

  @EJB private KeyCommandWatch commands;
  @Inject private Clock clock;
  @Inject private SnapshotLists lists;
  @Inject private SnapshotWorld snapshotWorld;

  @Inject
  @ConfigProperty(name = "tadamun.secrets-file")
  private String file;

  private AddresseeView embassy;
  private SigningKey former;
  private SnapshotView pack;
  private String secretsBefore;
  private int made;

  @BeforeEach
  void change() throws Exception {
    embassy = snapshotWorld.embassy(petition.campaignId());
    former = secrets.signingKey();
    pack = freeze();
    secretsBefore = Files.readString(Path.of(file));
    made = rotationWorld.rotateSigning().current();
  }

  @AfterEach
  void end() {
    rotationWorld.finish();
  }

  private SnapshotView freeze() throws Exception {
    return snapshotWorld.freeze(anna, petition, embassy, "en");
  }

  private static Answer ask(String member, String value) {
    JsonObject question = Json.createObjectBuilder().add(member, value).build();
    return Api.anonymous().post(PATH, question);
  }

  private static boolean isKnown(String hash) {
    return ask("sha256", hash).require(200).json().getBoolean("known");
  }

  private static boolean isKnownByNumber(SnapshotView pack) {
    return ask("number", pack.id()).require(200).json().getBoolean("known");
  }

  private static List<JsonObject> earlier() {
    return Api.anonymous()
        .get("/snapshots/key")
        .require(200)
        .json()
        .getJsonArray("earlier")
        .getValuesAs(JsonObject.class);
  }

  @Test
  @DisplayName(
      "petition.snapshot R4: packs from before stay known, also after the old keys are retired")
  void before() throws Exception {
    rotationWorld.finish();
    rotationWorld.retire();
    for (SnapshotView.FileView each : pack.files()) {
      assertTrue(isKnown(each.sha256()), each.name());
    }
    assertTrue(isKnownByNumber(pack));
    byte[] signature = Acting.as(anna, () -> lists.signature(pack.id())).content();
    JsonObject told = ask("sha256", Sha256.hex(signature)).require(200).json();
    assertEquals("SIGNATURE", told.getString("found"));
    JsonObject proof = told.getJsonObject("pack").getJsonObject("proof");
    assertEquals(former.fingerprint(), proof.getString("keyFingerprint"));
    assertTrue(
        Acting.as(anna, () -> lists.file(pack.id(), SnapshotForm.PDF, "en")).content().length > 0);
  }

  @Test
  @DisplayName(
      "petition.snapshot R4: new packs are signed with the new key; the former one is published with its end")
  void after() throws Exception {
    JsonObject key = Api.anonymous().get("/snapshots/key").require(200).json();
    assertNotEquals(former.fingerprint(), key.getString("fingerprint"));
    SnapshotView fresh = freeze();
    assertEquals(key.getString("fingerprint"), fresh.keyFingerprint());
    assertTrue(isKnown(fresh.manifest().sha256()) && isKnownByNumber(fresh));
    JsonObject last = earlier().getLast();
    assertEquals(former.fingerprint(), last.getString("fingerprint"));
    assertEquals(former.publicKey(), last.getString("publicKey"));
    assertTrue(last.getString("pem").contains(former.publicKey()));
    Instant end = Instant.parse(last.getString("endedAt"));
    assertTrue(end.isAfter(clock.instant()), "other nodes still sign with it");
    assertTrue(end.isBefore(clock.instant().plus(Duration.ofMinutes(16))), end::toString);
    List<AuditEntry> trail = world.audit("master-key", String.valueOf(made));
    assertEquals(
        List.of("master-key.made", "signing-key.changed"),
        trail.stream().map(AuditEntry::action).toList());
    assertTrue(commands.answer("key-status").contains(fresh.keyFingerprint()));
  }

  @Test
  @DisplayName(
      "petition.snapshot R4: a pack of the former key with a moment after its end is not known, nor given")
  void afterItsEnd() {
    Instant late = pack.asOf().plus(DAY);
    String forged = snapshotWorld.forge(pack.id(), pack.asOf(), late, former);
    assertFalse(isKnown(forged));
    assertFalse(isKnownByNumber(pack));
    assertFalse(isKnown(pack.files().getFirst().sha256()));
    Acting.refused(anna, EJBException.class, () -> lists.file(pack.id(), SnapshotForm.PDF, "en"));
    snapshotWorld.forgeMoment(pack.id(), pack.asOf());
    assertFalse(isKnownByNumber(pack), "the manifest says when");
    String early = snapshotWorld.forge(pack.id(), late, pack.asOf(), former);
    assertTrue(isKnown(early) && isKnownByNumber(pack));
    String fresh = snapshotWorld.forge(pack.id(), pack.asOf(), late, secrets.signingKey());
    assertTrue(isKnown(fresh), "the present key has no end");
  }

  @Test
  @DisplayName(
      "verify R6: the page tells an ended key by its fingerprint, and gives its file with a pack")
  void page() {
    JsonObject last = earlier().getLast();
    for (String language : new String[] {"en", "ar", "ur", "fr", "es", "de"}) {
      String told = type(language, Map.of("sha256", former.fingerprint()));
      assertTrue(told.contains(Sha256.grouped(former.fingerprint())), language);
      assertTrue(told.contains(Sha256.grouped(secrets.signingKey().fingerprint())), language);
      assertFalse(told.contains("???"), language);
    }
    String told = type("en", Map.of("sha256", Sha256.grouped(former.fingerprint())));
    assertTrue(told.contains("This number belongs to an earlier signing key of ours"), told);
    assertEquals(
        "ENDED_KEY", ask("sha256", former.fingerprint()).require(200).json().getString("found"));
    String hash = pack.manifest().sha256();
    String proof = type("en", Map.of("sha256", hash));
    assertTrue(proof.contains("This pack is signed with an earlier key of ours"), proof);
    assertEquals(last.getString("pem"), type("en", Map.of("sha256", hash, "part", "key")));
  }

  private static String type(String language, Map<String, String> fields) {
    return Site.post("/" + language + "/verify", fields).require(200).body();
  }

  @Test
  @DisplayName("A second change is refused during the first, and the key stays")
  void refused() {
    String fingerprint = secrets.signingKey().fingerprint();
    String refusal = commands.answer("rotate-key --signing-key");
    assertTrue(refusal.startsWith("refused: The rotation to key "), refusal);
    assertEquals(fingerprint, secrets.signingKey().fingerprint());
    rotationWorld.finish();
    String done = commands.answer("rotate-key --signing-key");
    assertTrue(done.contains(secrets.signingKey().fingerprint()), done);
    assertNotEquals(fingerprint, secrets.signingKey().fingerprint());
    assertTrue(isKnown(pack.manifest().sha256()), "of the last but one");
    rotationWorld.finish();
    assertTrue(commands.answer("rotate-key").startsWith("Key "));
    assertEquals(
        fingerprint, secrets.signingKeys().ended().getLast().fingerprint(), "not asked for");
  }

  @Test
  @DisplayName("secret R4: a node without the new file calls no pack of the other node unknown")
  void otherNode() throws Exception {
    SnapshotView fresh = freeze();
    String hash = fresh.manifest().sha256();
    Path secretsFile = Path.of(file);
    String after = Files.readString(secretsFile);
    try {
      Files.writeString(secretsFile, secretsBefore);
      secrets.readAgain();
      ask("sha256", hash).requireProblem(ProblemType.UNAVAILABLE);
      ask("number", fresh.id()).requireProblem(ProblemType.UNAVAILABLE);
      assertTrue(isKnown(pack.manifest().sha256()));
      assertFalse(isKnown("0".repeat(64)));
      SnapshotView meanwhile = freeze();
      assertEquals(former.fingerprint(), meanwhile.keyFingerprint());
      Files.writeString(secretsFile, after);
      assertTrue(isKnown(hash), "the file was read again");
      assertTrue(isKnown(meanwhile.manifest().sha256()), "frozen before the end");
    } finally {
      Files.writeString(secretsFile, after);
      secrets.readAgain();
    }
  }

  @Test
  @DisplayName("secret R4: a node that reads the new file while it freezes signs with the new key")
  void copiedMeanwhile() throws Exception {
    Path secretsFile = Path.of(file);
    String after = Files.readString(secretsFile);
    try {
      Files.writeString(secretsFile, secretsBefore);
      secrets.readAgain();
      Files.writeString(secretsFile, after);
      assertNotEquals(former.fingerprint(), freezeOrTryAgain().keyFingerprint());
    } finally {
      Files.writeString(secretsFile, after);
      secrets.readAgain();
    }
  }

  /** A timer may read the file earlier; only then nothing is refused. */
  private SnapshotView freezeOrTryAgain() throws Exception {
    try {
      return freeze();
    } catch (RetryLater keyWasReplaced) {
      return freeze();
    }
  }

  @Test
  @DisplayName("secret R4: a node that lacks the newest key after ten minutes freezes nothing")
  void behind() throws Exception {
    rotationWorld.finish();
    try {
      rotationWorld.madeElsewhere(made + 1, Duration.ofMinutes(10));
      assertThrows(RetryLater.class, this::freeze);
    } finally {
      rotationWorld.unmake(made + 1);
    }
    assertTrue(isKnown(freeze().manifest().sha256()));
  }
}
