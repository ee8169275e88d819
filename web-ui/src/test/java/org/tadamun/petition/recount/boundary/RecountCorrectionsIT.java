package org.tadamun.petition.recount.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.kernel.access.boundary.refusal.SecondPersonNeeded;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.petition.recount.boundary.RecountView.Row;
import org.tadamun.petition.recount.entity.CorrectionRefused;
import org.tadamun.petition.recount.entity.CorrectionState;
import org.tadamun.petition.snapshot.boundary.SnapshotLists;
import org.tadamun.petition.snapshot.boundary.SnapshotView;
import org.tadamun.petition.snapshot.entity.SnapshotForm;
import org.tadamun.petition.tally.entity.SignatureSource;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.SnapshotWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.AtOnce;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Corrections of figures after a recount")
class RecountCorrectionsIT extends FourEyes {

  private static final String WHY = "Somebody changed the table by hand";
  private static final int SIGNERS = 12;
  private static final List<String> ELSEWHERE = List.of("GB", "DE", "FR");

  @Inject private BatchWorld batchWorld;
  @Inject private RecountCorrections corrections;
  @Inject private Recounts recounts;
  @Inject private SnapshotLists lists;
  @Inject private SnapshotWorld snapshotWorld;
  @Inject private TallyWorld tallyWorld;

  private RecountView recount() throws Exception {
    return Acting.as(anna, () -> recounts.run(petition.slug()));
  }

  private RecountView propose(RecountView found) throws Exception {
    return Acting.as(anna, () -> corrections.propose(petition.slug(), found.id(), WHY));
  }

  private RecountView approve(Person who, RecountView found) throws Exception {
    return Acting.as(who, () -> corrections.approve(petition.slug(), found.id()));
  }

  /** A recount: one has signed, and three are counted. */
  private RecountView drifted() throws Exception {
    tallyWorld.sign(petition, "SE");
    tallyWorld.drift(petition, "ONLINE", "SE", +2);
    return recount();
  }

  private JsonObject read(String below) {
    return Api.anonymous().get("/petitions/" + petition.slug() + below).require(200).json();
  }

  private long total() {
    return read("/counts").getJsonNumber("total").longValue();
  }

  private static long sum(Map<String, Long> figures) {
    return figures.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Checks tally, history, and online signatures counted one by one. */
  private void assertAll(long expected) {
    assertEquals(expected, sum(batchWorld.tally(petition.id())));
    assertEquals(expected, sum(ModerationWorld.tallied(petition)));
    assertEquals(expected, petitionWorld.recount(petition.id()));
  }

  private List<String> acts() {
    return world.audit("petition", petition.slug()).stream()
        .map(AuditEntry::action)
        .filter(action -> action.startsWith("petition.correction"))
        .toList();
  }

  @Test
  @DisplayName(
      "R6 R7: R8: a correction is booked once a second person approves, and is in the public log")
  void whole() throws Exception {
    batchWorld.checked(anna, bilal, petition, BatchWorld.paper("GB", 340));
    tallyWorld.drift(petition, "PAPER", "GB", -340);
    RecountView found = drifted();
    RecountView proposed = propose(found);
    assertEquals(CorrectionState.PROPOSED, proposed.correction().state());
    assertEquals(found.findings(), proposed.correction().figures());
    assertEquals(WHY, proposed.correction().reason());
    assertEquals(Map.of("ONLINE SE", 3L), batchWorld.tally(petition.id()), "nothing yet");
    assertThrows(SecondPersonNeeded.class, () -> approve(anna, found));
    assertEquals(Map.of("ONLINE SE", 3L), batchWorld.tally(petition.id()));

    RecountView after = approve(bilal, found);
    assertEquals(List.of(), after.findings(), "the alarm has ended");
    assertEquals(0, after.unsettled());
    assertEquals(CorrectionState.APPROVED, after.correction().state());
    assertEquals(bilal.name(), after.correction().decidedBy());
    assertEquals(Map.of("ONLINE SE", 1L, "PAPER GB", 340L), batchWorld.tally(petition.id()));
    assertEquals(341, total());
    assertEquals(Map.of("SE", 1L, "GB", 340L), ModerationWorld.tallied(petition));
    assertEquals(Map.of("SE", -2L, "GB", 340L), ModerationWorld.corrected(petition));
    for (JsonObject line : ModerationWorld.items(petition, "/corrections")) {
      assertEquals("RECOUNT", line.getString("kind"));
      assertEquals("RECOUNT", line.getString("reason"));
    }
    String page = Site.get("/de/petitions/" + petition.slug() + "/corrections").require(200).body();
    assertTrue(page.contains("Nach einer Nachzählung berichtigt"), page);
    assertFalse(page.contains(WHY), page);
    assertEquals(List.of("petition.correction-proposed", "petition.correction-approved"), acts());
    assertThrows(WrongState.class, () -> approve(bilal, found));
    assertEquals(341, total());
  }

  @Test
  @DisplayName("R8: a correction is in a pack frozen afterwards, with its words")
  void packs() throws Exception {
    RecountView found = drifted();
    propose(found);
    approve(bilal, found);
    var embassy = snapshotWorld.embassy(petition.campaignId());
    SnapshotView pack = snapshotWorld.freeze(anna, petition, embassy, "en");
    byte[] file = Acting.as(bilal, () -> lists.file(pack.id(), SnapshotForm.CSV, "en")).content();
    String csv = new String(file, StandardCharsets.UTF_8);
    String kind = "\"Put right after a recount\"";
    String why = "\"The counter did not agree with the signatures and batches that it counts\"";
    assertTrue(csv.contains(kind + "," + why + ",\"-2\""), csv);
  }

  @Test
  @DisplayName("R7: a wrong figure of a past hour is corrected too")
  void pastHour() throws Exception {
    Instant lastWeek = Instant.now().minus(7, ChronoUnit.DAYS);
    tallyWorld.sign(petition, "SE");
    assertEquals(1, total());
    tallyWorld.bookPast(petition, "SE", lastWeek, 40);
    assertEquals(41, total());
    RecountView found = recount();
    assertEquals(List.of(new Row(1, SignatureSource.ONLINE, "SE", 41, 1, false)), found.findings());
    propose(found);
    assertEquals(List.of(), approve(bilal, found).findings());
    assertEquals(1, total());
    assertAll(1);
  }

  @Test
  @DisplayName("R7: nothing is booked if a figure differs otherwise than proposed")
  void moved() throws Exception {
    RecountView found = drifted();
    propose(found);
    tallyWorld.drift(petition, "ONLINE", "SE", +5);
    assertThrows(CorrectionRefused.Moved.class, () -> approve(bilal, found));
    assertEquals(Map.of("ONLINE SE", 8L), batchWorld.tally(petition.id()));
    assertEquals(Map.of(), ModerationWorld.corrected(petition));
    RecountView later = recount();
    assertThrows(CorrectionRefused.AnotherWaits.class, () -> propose(later));
    String slug = petition.slug();
    RecountView rejected = Acting.as(anna, () -> corrections.reject(slug, found.id()));
    assertEquals(CorrectionState.REJECTED, rejected.correction().state());
    assertThrows(WrongState.class, () -> approve(bilal, found));
    assertThrows(CorrectionRefused.LaterRecount.class, () -> propose(found));
    propose(later);
    assertEquals(List.of(), approve(bilal, later).findings());
    assertAll(1);
  }

  @Test
  @DisplayName(
      "R7: a correction is approved after more signatures and a recount with the same difference")
  void laterRecount() throws Exception {
    RecountView found = drifted();
    propose(found);
    tallyWorld.sign(petition, "SE");
    RecountView later = recount();
    assertEquals(List.of(new Row(1, SignatureSource.ONLINE, "SE", 4, 2, false)), later.findings());
    assertEquals(found.id(), later.correction().recount());
    assertEquals(List.of(), approve(bilal, found).findings());
    assertAll(2);
  }

  @Test
  @Timeout(300)
  @DisplayName("R7: a correction is approved and exact while many sign and withdraw")
  void whileSigning() throws Exception {
    RecountView found = drifted();
    propose(found);
    List<String> here = new ArrayList<>();
    for (int i = 0; i < SIGNERS; i++) {
      here.add(tallyWorld.pending(petition, "SE"));
    }
    AtomicBoolean over = new AtomicBoolean();
    CountDownLatch begun = new CountDownLatch(ELSEWHERE.size());
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<?>> elsewhere = new ArrayList<>();
      for (String country : ELSEWHERE) {
        elsewhere.add(threads.submit(() -> signUntil(over, country, begun)));
      }
      try {
        assertTrue(begun.await(1, TimeUnit.MINUTES));
        List<Future<?>> running = new ArrayList<>();
        here.forEach(token -> running.add(threads.submit(() -> tallyWorld.confirm(token))));
        boolean approved = isApproved(found);
        for (Future<?> one : running) {
          one.get();
        }
        if (!approved) {
          approve(bilal, found);
        }
        assertTrue(elsewhere.stream().noneMatch(Future::isDone), "the others go on signing");
      } finally {
        over.set(true);
      }
      for (Future<?> one : elsewhere) {
        one.get();
      }
    }
    RecountView last = recount();
    assertEquals(List.of(), last.findings());
    assertEquals(0, last.unsettled());
    assertAll(petitionWorld.recount(petition.id()));
    assertEquals((long) SIGNERS + 1, ModerationWorld.tallied(petition).get("SE"));
    assertEquals(Map.of("SE", -2L), ModerationWorld.corrected(petition));
  }

  /** Signs once after another until the end; each third signature is withdrawn. */
  private void signUntil(AtomicBoolean over, String country, CountDownLatch begun) {
    for (int i = 0; !over.get(); i++) {
      String email = World.unique("ada") + "@example.org";
      tallyWorld.signs(petition, email, country);
      String token = tallyWorld.linked(petition, email).token();
      tallyWorld.confirm(token);
      if (i % 3 == 0) {
        tallyWorld.withdraw(token);
      }
      begun.countDown();
    }
  }

  /** Whether the correction is approved; false if the figure never stood still. */
  private boolean isApproved(RecountView found) throws Exception {
    try {
      approve(bilal, found);
      return true;
    } catch (CorrectionRefused.Moved unsettled) {
      return false;
    }
  }

  @Test
  @DisplayName("R6 R7: a correction is booked once, however many approve at the same moment")
  void atOnce() throws Exception {
    RecountView found = drifted();
    propose(found);
    List<Boolean> booked =
        AtOnce.send(
            3,
            () -> {
              try {
                approve(bilal, found);
                return true;
              } catch (BusinessException second) {
                return false;
              }
            });
    assertEquals(1, booked.stream().filter(one -> one).count());
    assertAll(1);
    assertEquals(Map.of("SE", -2L), ModerationWorld.corrected(petition));
  }
}
