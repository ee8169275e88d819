package org.tadamun.petition.fingerprint.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.kernel.secret.boundary.KeyRefused;
import org.tadamun.kernel.secret.boundary.KeyRotation;
import org.tadamun.kernel.secret.boundary.KeyStatus;
import org.tadamun.kernel.secret.boundary.SealedStore;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.secret.control.RotationSteps;
import org.tadamun.kernel.staff.boundary.Phones;
import org.tadamun.petition.batch.boundary.BatchView;
import org.tadamun.petition.batch.boundary.Batches;
import org.tadamun.petition.file.boundary.FileUpload;
import org.tadamun.petition.fingerprint.entity.KeyPhase;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.TallyWorld.Linked;
import org.tadamun.web.console.entrance.KeyCommandWatch;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Rotation of the master key")
class KeyRotationIT extends Rotating {

  private static final Duration YEAR = Duration.ofDays(366);

  @EJB private KeyRotation rotation;
  @EJB private KeyCommandWatch commands;
  @EJB private RotationSteps steps;
  @Inject private Batches batches;
  @Inject private Clock clock;
  @Inject private Forgetting forgetting;
  @Inject private Phones phones;

  @Inject
  @ConfigProperty(name = "tadamun.secrets-file")
  private String file;

  @Test
  @Timeout(200)
  @DisplayName(
      "R4: after a rotation a withdrawn signature has no fingerprint, and its address signs anew")
  void withoutAddress() throws Exception {
    String email = World.unique("gone") + "@example.org";
    sign(email).require(202);
    Linked gone = tallyWorld.linked(petition, email);
    own("confirmation", gone.token());
    own("self/withdrawal", gone.token());
    String fingerprint = petitionWorld.fingerprint(gone.id());
    assertTrue(petitionWorld.hasLinks(gone.id()));
    rotationWorld.rotate();
    rotationWorld.finish();
    assertNull(rotationWorld.encrypted(gone.id()));
    assertNotEquals(fingerprint, petitionWorld.fingerprint(gone.id()));
    assertHours(petitionWorld.rows(petition.id()).getFirst());
    assertFalse(petitionWorld.hasLinks(gone.id()), "each has a second");
    sign(email).require(202);
    List<Signature> rows = petitionWorld.rows(petition.id());
    assertEquals(2, rows.size(), "a row of its own");
    assertEquals(SignatureState.WITHDRAWN, rows.getFirst().state());
    own("confirmation", tallyWorld.linked(petition, email).token());
    assertEquals(1, petitionWorld.recount(petition.id()));
    assertEquals(
        List.of(), Acting.as(anna, () -> recounts.run(petition.slug())).findings(), "exact");
  }

  @Test
  @Timeout(200)
  @DisplayName("R4: an erasure during a rotation frees the address, which can sign again at once")
  void erasedMeanwhile() {
    rotationWorld.rotate();
    assertEquals(SealedStore.Next.LATER, rotationWorld.step("signatures", Duration.ZERO));
    String email = World.unique("erased") + "@example.org";
    sign(email).require(202);
    assertEquals(1, rotationWorld.reservations(petition.id()));
    own("self/erasure", tallyWorld.linked(petition, email).token());
    assertEquals(0, rotationWorld.reservations(petition.id()));
    sign(email).require(202);
    rotationWorld.finish();
    assertNotNull(tallyWorld.linked(petition, email));
  }

  @Test
  @Timeout(200)
  @DisplayName("The deletion of addresses waits for the end of a rotation")
  void endOfAddresses() {
    long signature = overMeanwhile();
    forgetting.apply("addresses");
    assertNotNull(rotationWorld.encrypted(signature));
    long due = forgetting.forecast("addresses").due();
    rotationWorld.finish();
    assertTrue(forgetting.forecast("addresses").due() > due, "the forecast says so too");
    forgetting.apply("addresses");
    assertNull(rotationWorld.encrypted(signature));
  }

  @Test
  @Timeout(200)
  @DisplayName("The deletion of addresses waits at most a week for the end of a rotation")
  void endOfAddressesAtLast() {
    long signature = overMeanwhile();
    Instant now = clock.instant();
    forgetting.apply("addresses", now.plus(Duration.ofDays(6)));
    assertNotNull(rotationWorld.encrypted(signature));
    forgetting.apply("addresses", now.plus(Duration.ofDays(8)));
    assertNull(rotationWorld.encrypted(signature));
    rotationWorld.finish();
  }

  /** A signature of a petition that is long over, during a change of its key. */
  private long overMeanwhile() {
    String email = World.unique("over") + "@example.org";
    sign(email).require(202);
    forgetting.over(petition.id(), YEAR);
    rotationWorld.rotate();
    rotationWorld.reach(KeyPhase.ANNOUNCED, petition.id());
    return tallyWorld.linked(petition, email).id();
  }

  @Test
  @Timeout(200)
  @DisplayName(
      "A second rotation is refused during the first, and so is retiring a key still in use")
  void refused() throws Exception {
    sign(World.unique("one") + "@example.org").require(202);
    int before = rotationWorld.status().current();
    KeyStatus status = rotationWorld.rotate();
    assertEquals(before + 1, status.current());
    assertEquals(List.of("master-key.made"), trail(before + 1));
    assertFalse(status.finished() || status.canRetire());
    assertThrows(KeyRefused.class, rotationWorld::rotate);
    assertEquals(
        "kernel.master-key.in-use",
        assertThrows(KeyRefused.class, rotationWorld::retire).messageKey());
    assertTrue(commands.answer("rotate-key").startsWith("refused: The rotation to key "));
    assertTrue(steps.isAtRest(clock.instant()), "there is time to copy the file");
    assertEquals(List.of(), steps.unfinished(clock.instant()));
    assertFalse(steps.finish(clock.instant()));
    assertTrue(commands.answer("key-status").contains("copy it to each before "));
    assertTrue(commands.answer("retire-key").contains("still under an old key"));
    assertTrue(commands.answer("key-status").contains("Not everything is under it yet"));
    assertEquals(before + 1, secrets.currentKey());
    assertTrue(secrets.keyNumbers().contains(before));
    rotationWorld.finish();
    assertTrue(rotationWorld.status().canRetire());
    assertTrue(commands.answer("key-status").contains("./tadamun retire-key"));
    assertTrue(commands.answer("open-sesame").startsWith("refused: "));
  }

  @Test
  @Timeout(200)
  @DisplayName("A node with an old secrets file learns the new key from the database")
  void otherNode() throws Exception {
    Path secretsFile = Path.of(file);
    String before = Files.readString(secretsFile);
    int made = rotationWorld.rotate().current();
    rotationWorld.finish();
    String after = Files.readString(secretsFile);
    try {
      // As on a node that missed the rotation: it gets the other node's file by the next copy.
      Files.writeString(secretsFile, before);
      secrets.readAgain();
    } finally {
      Files.writeString(secretsFile, after);
    }
    assertTrue(steps.isAtRest(clock.instant()));
    assertEquals(made, secrets.currentKey());
  }

  @Test
  @Timeout(300)
  @DisplayName("Mails, files and addresses can be read after the old keys are retired")
  void retired() throws Exception {
    String email = World.unique("kept") + "@example.org";
    sign(email).require(202);
    FileUpload pdf = BatchWorld.pdf(60_000);
    BatchView batch =
        Acting.as(
            anna,
            () -> batches.submit(petition.slug(), BatchWorld.paper("GB", 12).with(null), pdf));
    rotationWorld.rotate();
    rotationWorld.finish();
    String before = Files.readString(Path.of(file));
    KeyStatus status = rotationWorld.retire();
    assertEquals(Set.of(status.current()), status.readable());
    assertEquals(Set.of(status.current()), new Secrets(Path.of(file)).keyNumbers());
    assertTrue(before.length() > Files.readString(Path.of(file)).length());
    own("confirmation", petitionWorld.token(email));
    assertEquals(email, address(petitionWorld.rows(petition.id()).getFirst()));
    assertArrayEquals(pdf.content(), Acting.as(anna, () -> batches.evidence(batch.id())).content());
    assertEquals(0, rotationWorld.waiting());
    assertEquals(
        "kernel.master-key.none-old",
        assertThrows(KeyRefused.class, rotationWorld::retire).messageKey());
  }

  private List<String> trail(int key) {
    return world.audit("master-key", String.valueOf(key)).stream().map(AuditEntry::action).toList();
  }

  @Test
  @Timeout(200)
  @DisplayName("A key that only the file has lost is recorded as retired by the next command")
  void retiredInTheFileAlone() {
    int key = rotationWorld.rotate().current();
    rotationWorld.finish();
    // The server died after the old key left the file, and before the database knew.
    secrets.forgetOldKeys();
    assertEquals(Set.of(key), rotationWorld.retire().readable());
    List<String> whole = List.of("master-key.made", "master-key.finished", "master-key.retired");
    assertEquals(whole, trail(key));
    assertThrows(KeyRefused.class, rotationWorld::retire);
    assertEquals(whole, trail(key), "a refusal leaves nothing");
  }

  @Test
  @Timeout(200)
  @DisplayName("The keys of second factors are encrypted anew and stay the same")
  void factors() throws Exception {
    Phones.Kept nadia = phones.secured(world.person(Role.READER, null, null));
    String before = phones.sealed(nadia.who());
    rotationWorld.rotate();
    rotationWorld.finish();
    assertNotEquals(before, phones.sealed(nadia.who()));
    assertTrue(secrets.isCurrent(phones.sealed(nadia.who())));
    assertEquals(nadia.key(), phones.keyOf(nadia.who()));
  }

  @Test
  @Timeout(200)
  @DisplayName("A rotation goes on after a crash, also one between file and database")
  void restarted() throws Exception {
    String email = World.unique("stopped") + "@example.org";
    sign(email).require(202);
    // The server died when only the file had the key.
    int key = secrets.addKey();
    secrets.readAgain();
    assertFalse(rotationWorld.status().finished());
    assertEquals(key, rotationWorld.status().current());
    assertThrows(KeyRefused.class, rotationWorld::rotate);
    assertEquals(List.of("master-key.made"), trail(key), "once, by whoever found it");
    // It dies again after some portions.
    for (int i = 1; i <= 3; i++) {
      rotationWorld.step("signatures", Duration.ofSeconds(61L * i));
      rotationWorld.step("mail", Duration.ZERO);
    }
    secrets.readAgain();
    long done = rotationWorld.status().places().stream().mapToLong(KeyStatus.Place::renewed).sum();
    rotationWorld.finish();
    assertTrue(
        rotationWorld.status().places().stream().mapToLong(KeyStatus.Place::renewed).sum() >= done);
    assertEquals(key, rotationWorld.status().current());
    assertEquals(0, rotationWorld.waiting());
    assertNotNull(tallyWorld.linked(petition, email));
  }

  @Test
  @DisplayName("No staff member may rotate, retire or read the state of keys")
  void permission() {
    Acting.refused(anna, EJBAccessException.class, () -> rotation.rotate());
    Acting.refused(anna, EJBAccessException.class, () -> rotation.rotateSigning());
    Acting.refused(anna, EJBAccessException.class, () -> rotation.retire());
    Acting.refused(anna, EJBAccessException.class, () -> rotation.status());
  }
}
