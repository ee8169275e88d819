package org.tadamun.petition.fingerprint.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.petition.signature.control.AddressKeys;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.petition.testing.Turmoil;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Signing during a rotation of keys")
class SigningMeanwhileIT extends Rotating {

  private static final int THREADS = 6;
  private static final int ADDRESSES = 60;

  /** Every encrypted address is padded to a multiple of this length. */
  private static final int BLOCK = 64;

  @Inject private ModerationWorld moderationWorld;
  @Inject private TimeMachine time;

  @Test
  @Timeout(200)
  @DisplayName("Addresses stored without padding are padded to whole blocks")
  void filled() {
    String email = World.unique("brief") + "@example.org";
    sign(email).require(202);
    Signature row = petitionWorld.rows(petition.id()).getFirst();
    time.garble(row.id(), secrets.encrypt(AddressKeys.ADDRESS_CONTEXT, email));
    rotationWorld.rotate();
    rotationWorld.finish();
    String kept = rotationWorld.encrypted(row.id());
    assertEquals(0, secrets.decryptBytes(AddressKeys.ADDRESS_CONTEXT, kept).length % BLOCK);
    assertEquals(email, address(row));
  }

  @Test
  @Timeout(200)
  @DisplayName(
      "R1: a signer known by one spelling is found by all; of two rows of a mailbox both count")
  void spellings() throws Exception {
    String email = World.unique("za.ra") + "@ya.ru";
    String other = email.replace("@ya.ru", "@yandex.com");
    sign(email).require(202);
    own("confirmation", petitionWorld.token(email));
    long first = only();
    String known = petitionWorld.fingerprint(first);
    petitionWorld.knownBy(first, "x".repeat(known.length()));
    rotationWorld.rotate();
    rotationWorld.finish();
    sign(other).require(202);
    assertEquals(first, only(), "is found");
    petitionWorld.knownBy(first, "x".repeat(known.length()));
    sign(other).require(202);
    own("confirmation", petitionWorld.token(other));
    rotationWorld.rotate();
    rotationWorld.finish();
    assertEquals(first, tallyWorld.linked(petition, email).id());
    sign(other).require(202);
    assertEquals(2, petitionWorld.rows(petition.id()).size());
    assertEquals(2, petitionWorld.recount(petition.id()), "both stay counted");
    assertEquals(
        List.of(), Acting.as(anna, () -> recounts.run(petition.slug())).findings(), "exact");
  }

  private long only() {
    List<Signature> rows = petitionWorld.rows(petition.id());
    assertEquals(1, rows.size());
    return rows.getFirst().id();
  }

  @Test
  @Timeout(400)
  @DisplayName("R1: many signers at once get one row for each address, and none is lost")
  void whileSigning() throws Exception {
    List<String> emails = new ArrayList<>();
    for (int i = 0; i < ADDRESSES; i++) {
      emails.add(World.unique("twice") + "@example.org");
    }
    // Some have signed before.
    for (String email : emails.subList(0, ADDRESSES / 4)) {
      sign(email).require(202);
    }
    AtomicBoolean over = new AtomicBoolean();
    Turmoil turmoil =
        new Turmoil(
            petition, tallyWorld, moderationWorld.key(petition), moderationWorld.key(petition));
    Map<Integer, Integer> answers = new TreeMap<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS + 1)) {
      List<Future<Map<Integer, Integer>>> signing = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        Random random = new Random(i);
        signing.add(threads.submit(() -> signMany(emails, random, over)));
      }
      Future<?> other =
          threads.submit(
              () -> {
                Random random = new Random(99);
                while (!over.get()) {
                  turmoil.happen(random);
                }
              });
      try {
        rotationWorld.rotate();
        rotationWorld.finish();
      } finally {
        over.set(true);
      }
      for (Future<Map<Integer, Integer>> one : signing) {
        one.get().forEach((status, many) -> answers.merge(status, many, Integer::sum));
      }
      other.get();
    }
    for (String email : emails) {
      sign(email).require(202);
    }
    assertEquals(Set.of(202), answers.keySet(), answers::toString);
    Map<String, Integer> rows = new TreeMap<>();
    for (Signature row : petitionWorld.rows(petition.id())) {
      String address = address(row);
      if (address != null) {
        rows.merge(address, 1, Integer::sum);
        assertEquals(row.id(), tallyWorld.linked(petition, address).id(), "is found again");
        assertTrue(secrets.isCurrent(rotationWorld.encrypted(row.id())));
      }
    }
    emails.forEach(email -> assertEquals(1, rows.get(email), email));
    assertTrue(rows.values().stream().allMatch(n -> n == 1), rows::toString);
    assertEquals(0, rotationWorld.reservations(petition.id()));
    assertEquals(0, rotationWorld.waiting());
    assertEquals(
        List.of(), Acting.as(anna, () -> recounts.run(petition.slug())).findings(), "exact");
    assertEquals(rotationWorld.status().finished(), true);
  }

  private Map<Integer, Integer> signMany(List<String> emails, Random random, AtomicBoolean over) {
    Map<Integer, Integer> answers = new TreeMap<>();
    int most = 2_000;
    while (!over.get() && most-- > 0) {
      answers.merge(sign(emails.get(random.nextInt(emails.size()))).status(), 1, Integer::sum);
    }
    return answers;
  }

  @Test
  @Timeout(200)
  @DisplayName("R1 R2: an address that signed before or during the rotation is found in each phase")
  void everyPhase() throws Exception {
    String before = World.unique("before") + "@example.org";
    sign(before).require(202);
    rotationWorld.rotate();
    Duration later = Duration.ZERO;
    List<String> during = new ArrayList<>();
    int rows = 1;
    for (int step = 0; step < 6; step++) {
      String fresh = World.unique("during") + "@example.org";
      during.add(fresh);
      sign(fresh).require(202);
      rows++;
      for (String each : during) {
        sign(each).require(202);
        assertNotNull(tallyWorld.linked(petition, each));
      }
      sign(before).require(202);
      assertEquals(rows, petitionWorld.rows(petition.id()).size(), "step " + step);
      later = later.plusSeconds(61);
      rotationWorld.step("signatures", later);
    }
    rotationWorld.finish();
    assertEquals(rows, petitionWorld.rows(petition.id()).size());
    during.forEach(each -> assertNotNull(tallyWorld.linked(petition, each)));
  }
}
