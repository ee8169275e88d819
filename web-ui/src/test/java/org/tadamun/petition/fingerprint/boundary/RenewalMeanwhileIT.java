package org.tadamun.petition.fingerprint.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.petition.fingerprint.entity.KeyPhase;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.renewal.RenewalOffer;
import org.tadamun.petition.signature.boundary.renewal.RenewalView;
import org.tadamun.petition.signature.boundary.renewal.Renewals;
import org.tadamun.petition.signature.control.renewal.RenewalRun;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.lock.Await;

@InServer
@DisplayName("Renewals during a rotation of keys")
class RenewalMeanwhileIT extends Rotating {

  private static final List<KeyPhase> PHASES =
      List.of(KeyPhase.ANNOUNCED, KeyPhase.CHANGING, KeyPhase.MOVING);

  @Inject private OwnSignature own;
  @Inject private Renewals renewals;
  @Inject private RenewalRun run;
  @Inject private Signatures signatures;
  @Inject private TimeMachine time;

  private record Signer(String email, String token) {}

  private Signer signed(String name) {
    String email = World.unique(name) + "@example.org";
    sign(email).require(202);
    String token = petitionWorld.token(email);
    signatures.confirm(token);
    return new Signer(email, token);
  }

  private void renew() throws Exception {
    petition =
        petitionWorld.publish(anna, petition.slug(), PetitionWorld.other(), ChangeKind.MATERIAL);
  }

  private long of(int version) {
    return petitionWorld.rows(petition.id()).stream()
        .filter(row -> row.version() == version)
        .count();
  }

  private long asked(Signer signer) {
    return time.mailsTo(signer.email()).stream().filter("renewal.ask"::equals).count();
  }

  @Test
  @Timeout(300)
  @DisplayName("R1 R2: a signer has one row under the new version, in whatever phase they sign it")
  void everyPhase() throws Exception {
    Map<KeyPhase, Signer> clicking = new HashMap<>();
    Map<KeyPhase, Signer> byForm = new HashMap<>();
    for (KeyPhase phase : PHASES) {
      clicking.put(phase, signed("click"));
      byForm.put(phase, signed("form"));
    }
    renew();
    rotationWorld.rotate();
    int expected = 0;
    for (KeyPhase phase : PHASES) {
      rotationWorld.reach(phase, petition.id());
      assertEquals(phase, rotationWorld.phase(petition.id()));
      renewals.sign(clicking.get(phase).token());
      sign(byForm.get(phase).email()).require(202);
      expected += 2;
      // Everybody once more, in the other way, so that signers of earlier phases are found too.
      for (KeyPhase before : PHASES.subList(0, PHASES.indexOf(phase) + 1)) {
        sign(clicking.get(before).email()).require(202);
        renewals.sign(byForm.get(before).token());
        for (Signer signer : List.of(clicking.get(before), byForm.get(before))) {
          assertEquals(RenewalOffer.Standing.SIGNED, renewals.peek(signer.token()).standing());
        }
      }
      assertEquals(expected, of(2), phase.name());
    }
    rotationWorld.finish();
    for (KeyPhase phase : PHASES) {
      for (Signer signer : List.of(clicking.get(phase), byForm.get(phase))) {
        renewals.sign(signer.token());
        sign(signer.email()).require(202);
      }
    }
    assertEquals(expected, of(2));
    assertEquals(expected, of(1));
    assertEquals(0, rotationWorld.reservations(petition.id()));
    assertEquals(
        List.of(), Acting.as(anna, () -> recounts.run(petition.slug())).findings(), "exact");
  }

  @Test
  @Timeout(300)
  @DisplayName("A signer is asked to renew after the rotation, and not if they signed meanwhile")
  void asking() throws Exception {
    Signer waiting = signed("waiting");
    Signer quick = signed("quick");
    rotationWorld.rotate();
    rotationWorld.reach(KeyPhase.ANNOUNCED, petition.id());
    renew();
    rotationWorld.reach(KeyPhase.CHANGING, petition.id());
    run.run();
    renewals.sign(quick.token());
    rotationWorld.reach(KeyPhase.MOVING, petition.id());
    run.run();
    assertEquals(0, asked(waiting));
    assertEquals(0, asked(quick));
    RenewalView still = Acting.as(anna, () -> renewals.of(petition.slug())).getFirst();
    assertFalse(still.isFinished());
    rotationWorld.finish();
    // Keys are read again after two seconds.
    Await.untilTrue(
        "a question to who waited",
        () -> {
          run.run();
          return asked(waiting) > 0;
        });
    run.run();
    assertEquals(1, asked(waiting));
    assertEquals(0, asked(quick));
    RenewalView over = Acting.as(anna, () -> renewals.of(petition.slug())).getFirst();
    assertTrue(over.isFinished());
    assertEquals(1, over.asked());
  }

  @Test
  @Timeout(300)
  @DisplayName(
      "A signer is erased under each version, with one row under the old key and one under the new")
  void erasure() throws Exception {
    Signer signer = signed("erased");
    Signer other = signed("other");
    renew();
    rotationWorld.rotate();
    rotationWorld.reach(KeyPhase.CHANGING, petition.id());
    renewals.sign(signer.token());
    renewals.sign(other.token());
    assertEquals(2, of(2));
    assertEquals(2, rotationWorld.reservations(petition.id()));
    own.erase(petitionWorld.token(signer.email()));
    List<Signature> gone =
        petitionWorld.rows(petition.id()).stream()
            .filter(row -> row.state() == SignatureState.WITHDRAWN)
            .toList();
    assertEquals(List.of(1, 2), gone.stream().map(Signature::version).sorted().toList());
    for (Signature row : gone) {
      assertNull(row.encryptedAddress());
      assertNull(row.signer().givenName());
    }
    assertEquals(1, rotationWorld.reservations(petition.id()), "nothing of the address is left");
    sign(signer.email()).require(202);
    assertEquals(3, of(2), "somebody new");
    rotationWorld.finish();
    assertEquals(RenewalOffer.Standing.SIGNED, renewals.peek(other.token()).standing());
  }
}
