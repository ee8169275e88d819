package org.tadamun.petition.recount.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.petition.ending.control.PastDays;
import org.tadamun.petition.recount.boundary.RecountView.Row;
import org.tadamun.petition.recount.control.NightlyRecount;
import org.tadamun.petition.tally.entity.SignatureSource;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;

@InServer
@DisplayName("Recounts")
class RecountsIT extends FourEyes {

  private static final int SIGNERS = 40;

  /** Takes about twenty seconds: on a busy machine a check often falls between two changes. */
  private static final int LOOKS = 1000;

  private static final int THREADS = 8;

  @Inject private BatchWorld batchWorld;
  @Inject private Clock clock;
  @Inject private Forgetting forgetting;
  @Inject private NightlyRecount nightly;
  @Inject private PastDays past;
  @Inject private Recounts recounts;
  @Inject private TallyWorld tallyWorld;

  private RecountView recount() throws Exception {
    return Acting.as(anna, () -> recounts.run(petition.slug()));
  }

  private RecountView latest() throws Exception {
    return Acting.as(anna, () -> recounts.latest(petition.slug())).orElseThrow();
  }

  @Test
  @DisplayName("R1: a recount agrees with what was signed, checked and withdrawn")
  void agrees() throws Exception {
    tallyWorld.sign(petition, "SE");
    tallyWorld.withdraw(tallyWorld.sign(petition, "SE"));
    batchWorld.checked(anna, bilal, petition, BatchWorld.paper("GB", 340));
    batchWorld.submit(anna, petition, BatchWorld.paper("GB", 7));
    RecountView found = recount();
    assertEquals(List.of(), found.findings());
    assertEquals(0, found.unsettled());
    assertEquals("petition.recounted", world.audit("petition", petition.slug()).getLast().action());
  }

  @Test
  @DisplayName(
      "R2 R3: a recount finds each figure that differs, changes none, and later agrees again")
  void drift() throws Exception {
    tallyWorld.sign(petition, "SE");
    batchWorld.checked(anna, bilal, petition, BatchWorld.paper("GB", 340));
    tallyWorld.drift(petition, "ONLINE", "SE", +2);
    tallyWorld.drift(petition, "PAPER", "GB", -340);
    Map<String, Long> before = batchWorld.tally(petition.id());
    List<Row> expected =
        List.of(
            new Row(1, SignatureSource.ONLINE, "SE", 3, 1, false),
            new Row(1, SignatureSource.PAPER, "GB", 0, 340, false));
    assertEquals(expected, recount().findings());
    assertEquals(expected, recount().findings());
    assertEquals(expected, latest().findings());
    assertEquals(before, batchWorld.tally(petition.id()));
    tallyWorld.drift(petition, "ONLINE", "SE", -2);
    tallyWorld.drift(petition, "PAPER", "GB", +340);
    recount();
    assertEquals(List.of(), latest().findings());
  }

  @Test
  @DisplayName("R2: a recount of a figure that never stands still ends no alarm, a later one does")
  void unsettled() throws Exception {
    tallyWorld.sign(petition, "SE");
    tallyWorld.drift(petition, "ONLINE", "SE", +2);
    RecountView before = recount();
    assertEquals(1, before.findings().size());
    AtomicInteger more = new AtomicInteger();
    AtomicBoolean over = new AtomicBoolean();
    RecountView found;
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      thread.submit(
          () -> {
            while (!over.get()) {
              tallyWorld.drift(petition, "ONLINE", "SE", +1);
              more.incrementAndGet();
            }
          });
      try {
        found = recount();
        for (int tries = 0; found.unsettled() == 0 && tries < LOOKS; tries++) {
          before = found;
          found = recount();
        }
      } finally {
        over.set(true);
      }
    }
    assertEquals(1, found.unsettled());
    assertEquals(standing(before), found.findings(), "with the numbers of that time");
    tallyWorld.drift(petition, "ONLINE", "SE", -2 - more.get());
    assertEquals(List.of(), recount().findings());
  }

  private static List<Row> standing(RecountView found) {
    return found.findings().stream()
        .map(
            row ->
                new Row(
                    row.textVersion(),
                    row.source(),
                    row.country(),
                    row.tally(),
                    row.recounted(),
                    true))
        .toList();
  }

  @Test
  @DisplayName("R4: signing and withdrawing meanwhile never looks like a difference")
  void whileSigning() throws Exception {
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < SIGNERS; i++) {
      tokens.add(tallyWorld.pending(petition, i % 2 == 0 ? "SE" : "GB"));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<?>> running = new ArrayList<>();
      for (String token : tokens) {
        running.add(
            threads.submit(
                () -> {
                  tallyWorld.confirm(token);
                  if (token.hashCode() % 3 == 0) {
                    tallyWorld.withdraw(token);
                  }
                }));
      }
      do {
        assertEquals(List.of(), recount().findings());
      } while (running.stream().anyMatch(one -> !one.isDone()));
      for (Future<?> one : running) {
        one.get();
      }
    }
    RecountView last = recount();
    assertEquals(List.of(), last.findings());
    assertEquals(0, last.unsettled());
  }

  @Test
  @DisplayName("R1: a recount runs once a night for a petition that can be signed")
  void nightly() throws Exception {
    tallyWorld.drift(petition, "ONLINE", "ZZ", +1);
    nightly.run();
    RecountView found = latest();
    assertEquals(List.of(new Row(1, SignatureSource.ONLINE, "ZZ", 1, 0, false)), found.findings());
    nightly.run();
    assertEquals(found.at(), latest().at());
  }

  @Test
  @DisplayName("R1: a recount missed at night is made up for once by day")
  void missed() throws Exception {
    tallyWorld.drift(petition, "ONLINE", "ZZ", +1);
    nightly.makeUp();
    assertTrue(Acting.as(anna, () -> recounts.latest(petition.slug())).isEmpty(), "opened today");
    past.openedAt(petition.id(), clock.instant().minus(Duration.ofDays(3)));
    nightly.makeUp();
    RecountView found = latest();
    assertEquals(List.of(new Row(1, SignatureSource.ONLINE, "ZZ", 1, 0, false)), found.findings());
    nightly.makeUp();
    assertEquals(found.at(), latest().at());
    forgetting.made("petition_recount", "petition_id", petition.id(), Duration.ofHours(25));
    nightly.makeUp();
    assertEquals(found.findings(), latest().findings());
    assertTrue(latest().at().isAfter(clock.instant().minus(Duration.ofHours(1))));
  }

  @Test
  @DisplayName("R1: the last recount is found by its time, not by the number that a node gave it")
  void otherNode() throws Exception {
    past.openedAt(petition.id(), clock.instant().minus(Duration.ofDays(3)));
    recount();
    forgetting.numberedHigher("petition_recount", "petition_id", petition.id());
    tallyWorld.drift(petition, "ONLINE", "SE", +1);
    // This comes last: from here on the server's own timer makes up for it too.
    forgetting.made("petition_recount", "petition_id", petition.id(), Duration.ofHours(25));
    nightly.makeUp();
    RecountView found = latest();
    assertEquals(List.of(new Row(1, SignatureSource.ONLINE, "SE", 1, 0, false)), found.findings());
    nightly.makeUp();
    assertEquals(found.at(), latest().at(), "made up for once");
    // Opened today, so the timer skips it.
    past.openedAt(petition.id(), clock.instant());
    forgetting.made(
        "petition_recount", "petition_id", petition.id(), Duration.ofHours(1).negated());
    assertTrue(Acting.as(anna, () -> recounts.latest(petition.slug())).isEmpty(), "not over yet");
    assertEquals(recount().at(), latest().at(), "not what a clock that ran ahead has dated later");
  }

  @Test
  @DisplayName("Moderators of the campaign run recounts, its readers read them, others are refused")
  void permissions() throws Exception {
    Person reader = world.person(Role.READER, petition.campaignId(), null);
    Person elsewhere = world.person(Role.COORDINATOR, world.campaign().id(), null);
    assertTrue(Acting.as(reader, () -> recounts.latest(petition.slug())).isEmpty());
    Acting.refused(
        reader, jakarta.ejb.EJBAccessException.class, () -> recounts.run(petition.slug()));
    Acting.refused(elsewhere, Forbidden.class, () -> recounts.run(petition.slug()));
    Acting.refused(elsewhere, Forbidden.class, () -> recounts.latest(petition.slug()));
    Acting.refused(anna, NotFound.class, () -> recounts.run("none"));
  }
}
