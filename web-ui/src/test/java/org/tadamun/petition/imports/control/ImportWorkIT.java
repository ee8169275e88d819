package org.tadamun.petition.imports.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.petition.imports.testing.ImportTables.DEAD_NODE;
import static org.tadamun.petition.imports.testing.ImportWorld.people;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.petition.imports.boundary.ImportView;
import org.tadamun.petition.imports.boundary.Imports;
import org.tadamun.petition.imports.control.RowReader.Portion;
import org.tadamun.petition.imports.control.arrival.ImportArrival;
import org.tadamun.petition.imports.entity.ImportCounts;
import org.tadamun.petition.imports.entity.ImportSetup;
import org.tadamun.petition.imports.entity.ImportState;
import org.tadamun.petition.imports.testing.ImportTables;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.recount.boundary.Recounts;
import org.tadamun.petition.signature.boundary.imported.ImportChecker;
import org.tadamun.petition.signature.boundary.imported.ImportedSignatures;
import org.tadamun.petition.signature.boundary.imported.SealedSigner;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Work on imports")
class ImportWorkIT extends FourEyes {

  /** Two and a half portions. */
  private static final int PEOPLE = ImportSteps.PORTION * 5 / 2;

  private static final String ANOTHER_NODE = "another";

  @Inject private BatchWorld batchWorld;
  @Inject private Campaigns campaigns;
  @Inject private ImportedSignatures signatures;
  @Inject private ImportArrival arrival;
  @Inject private ImportFiles files;
  @Inject private ImportRun run;
  @Inject private ImportSteps steps;
  @Inject private ImportTables tables;
  @Inject private ImportWorld importWorld;
  @Inject private Imports imports;
  @Inject private Petitions petitions;
  @Inject private Recounts recounts;
  @Inject private RowReaders readers;

  private Map<String, Long> tally() {
    return batchWorld.tally(petition.id());
  }

  /** An import that was started, of which a node has entered one portion before it died. */
  private ImportView interrupted() throws Exception {
    ImportView ready = importWorld.ready(anna, petition, people(PEOPLE, "GB"));
    assertEquals(PEOPLE, ready.counts().fresh());
    enterFirst(importWorld.as(bilal, () -> tables.startedElsewhere(ready.id())));
    assertEquals(Map.of("PARTNER GB", (long) ImportSteps.PORTION), tally());
    return importWorld.seen(anna, ready);
  }

  /** Enters the file's first portion, whatever was entered before. */
  private void enterFirst(long id) throws Exception {
    ImportSteps.Job job = steps.claim(id, DEAD_NODE);
    ImportChecker checker = signatures.checkerFor(petition.slug());
    try (RowReader reader = readers.open(job, checker)) {
      Portion portion = reader.next(ImportSteps.PORTION, LocalDate.now());
      List<SealedSigner> people =
          portion.signers().stream().map(one -> new SealedSigner(one, checker.seal(one))).toList();
      assertTrue(steps.enterPortion(job, DEAD_NODE, portion, people));
    }
  }

  private void assertRecounted() throws Exception {
    assertEquals(List.of(), importWorld.as(anna, () -> recounts.run(petition.slug())).findings());
  }

  @Test
  @DisplayName(
      "R5: another node goes on with an import where it stopped, and enters each person once")
  void restarted() throws Exception {
    ImportView begun = interrupted();
    assertEquals(40, begun.progress());
    assertEquals(ImportSteps.PORTION, importWorld.settled(anna, begun).counts().imported());
    tables.dies(begun.id());
    ImportView done = importWorld.settled(anna, begun);
    assertEquals(ImportState.DONE, done.state());
    assertEquals(PEOPLE, done.counts().imported());
    assertEquals(0, done.counts().skipped());
    assertEquals(100, done.progress());
    assertEquals(Map.of("PARTNER GB", (long) PEOPLE), tally());
    assertEquals(PEOPLE, tables.rows(tables.internal(begun.id())));
    assertEquals(PEOPLE, tables.imported(begun.id()), "R6 of three portions");
    assertRecounted();
    List<Integer> groups = List.of(0, 1, 2, 3);
    assertTrue(
        Collections.disjoint(groups, tables.shards(petition.id())),
        "an import keeps to the rows of which no group of signers waits");
  }

  @Test
  @DisplayName("R5: another node goes on at once if a node that stops has given the import back")
  void givenBack() throws Exception {
    ImportView begun = interrupted();
    steps.giveBack(tables.internal(begun.id()), DEAD_NODE);
    assertEquals(ImportState.DONE, importWorld.settled(anna, begun).state());
    assertEquals(Map.of("PARTNER GB", (long) PEOPLE), tally());
  }

  @Test
  @DisplayName(
      "R5: imported R3: a portion that is entered again after an unclear commit counts once")
  void unclear() throws Exception {
    ImportView begun = interrupted();
    enterFirst(tables.internal(begun.id()));
    ImportView seen = importWorld.seen(anna, begun);
    assertEquals(40, seen.progress());
    assertEquals(ImportSteps.PORTION, tables.imported(begun.id()));
    assertEquals(ImportSteps.PORTION, seen.counts().imported());
    assertEquals(0, seen.counts().skipped());
    tables.dies(begun.id());
    ImportView done = importWorld.settled(anna, begun);
    assertEquals(PEOPLE, done.counts().imported());
    assertEquals(0, done.counts().skipped());
    assertEquals(PEOPLE, tables.imported(begun.id()));
    assertEquals(Map.of("PARTNER GB", (long) PEOPLE), tally());
    assertRecounted();
  }

  @Test
  @DisplayName("R5 R8: a stopped import is withdrawn, and the figures are exact before and after")
  void stopped() throws Exception {
    ImportView begun = interrupted();
    importWorld.as(anna, () -> imports.stop(begun.id(), null));
    ImportView stopped = importWorld.settled(anna, begun);
    assertEquals(ImportState.STOPPED, stopped.state());
    assertEquals(ImportSteps.PORTION, stopped.counts().imported());
    assertEquals(ImportSteps.PORTION, tables.imported(begun.id()));
    assertEquals(Map.of("PARTNER GB", (long) ImportSteps.PORTION), tally());
    assertRecounted();
    importWorld.as(anna, () -> imports.withdraw(begun.id(), null, "Stopped in the middle"));
    ImportView gone = importWorld.settled(anna, begun);
    assertEquals(ImportState.WITHDRAWN, gone.state());
    assertEquals(ImportSteps.PORTION, gone.counts().removed());
    assertEquals(Map.of(), tally());
    assertEquals(0, tables.rows(tables.internal(begun.id())));
    assertRecounted();
  }

  @Test
  @DisplayName("An import stops when its petition is closed meanwhile")
  void closedInTheMiddle() throws Exception {
    ImportView begun = interrupted();
    importWorld.as(anna, () -> petitions.close(petition.slug(), petition.version()));
    tables.dies(begun.id());
    ImportView stopped = importWorld.settled(anna, begun);
    assertEquals(ImportState.STOPPED, stopped.state());
    assertNull(stopped.endedBy());
    assertTraced("intake.stopped", begun);
    assertEquals(Map.of("PARTNER GB", (long) ImportSteps.PORTION), tally());
  }

  /** Checks that the trail names the program itself as actor. */
  private void assertTraced(String action, ImportView of) {
    AuditEntry line = world.audit("intake", of.id()).getLast();
    assertEquals(Permission.SYSTEM + " " + action, line.actor() + " " + line.action());
  }

  @Test
  @DisplayName("Imports, dry runs and withdrawals go on while the campaign is offline")
  void hiddenInTheMiddle() throws Exception {
    ImportView begun = interrupted();
    String slug = campaigns.byId(petition.campaignId()).orElseThrow().slug();
    importWorld.as(anna, () -> campaigns.takeOffline(slug));
    tables.dies(begun.id());
    assertEquals(ImportState.DONE, importWorld.settled(anna, begun).state());
    assertEquals(Map.of("PARTNER GB", (long) PEOPLE), tally());
    ImportView another = importWorld.ready(anna, petition, people(3, "SE"));
    assertEquals(3, another.counts().fresh(), "a file is looked through too");
    importWorld.as(anna, () -> imports.withdraw(begun.id(), null, "Taken back"));
    assertEquals(ImportState.WITHDRAWN, importWorld.settled(anna, begun).state());
    assertEquals(Map.of(), tally());
  }

  @Test
  @DisplayName("R2: an interrupted dry run begins again, and counts nothing twice")
  void checkedAnew() throws Exception {
    ImportView received = importWorld.received(anna, petition, people(PEOPLE, "GB"));
    long id = tables.internal(received.id());
    importWorld.as(anna, () -> tables.checkedElsewhere(received.id()));
    ImportSteps.Job job = steps.claim(id, DEAD_NODE);
    assertTrue(
        steps.addFound(
            id,
            DEAD_NODE,
            new ImportCounts.Found(1000, 990, 0, 0, 10),
            List.of(new RowReader.Fault(2, "EMAIL", "kernel.error.email", null))));
    assertEquals(1000, importWorld.settled(anna, received).counts().rows());
    assertEquals(petition.id(), job.petitionId());
    tables.dies(received.id());
    ImportView ready = importWorld.settled(anna, received);
    assertEquals(ImportState.READY, ready.state());
    assertEquals(PEOPLE, ready.counts().rows());
    assertEquals(PEOPLE, ready.counts().fresh());
    assertEquals(0, ready.counts().faulty());
  }

  @Test
  @DisplayName("R2: a node cannot end a dry run that another node has taken over")
  void checkedTwice() throws Exception {
    ImportView received = importWorld.received(anna, petition, people(3, "GB"));
    long id = tables.internal(received.id());
    importWorld.as(anna, () -> tables.checkedElsewhere(received.id()));
    steps.claim(id, DEAD_NODE);
    var all = new ImportCounts.Found(3, 3, 0, 0, 0);
    assertTrue(steps.addFound(id, DEAD_NODE, all, List.of()));
    tables.takenOver(received.id(), ANOTHER_NODE);
    steps.claim(id, ANOTHER_NODE);
    steps.endCheck(id, DEAD_NODE);
    assertEquals(ImportState.CHECKING, importWorld.seen(anna, received).state());
    assertTrue(steps.addFound(id, ANOTHER_NODE, all, List.of()));
    steps.endCheck(id, ANOTHER_NODE);
    ImportView ready = importWorld.seen(anna, received);
    assertEquals(ImportState.READY, ready.state());
    assertEquals(3, ready.counts().fresh());
  }

  @Test
  @DisplayName("R9: a file that is discarded while it arrives is deleted and accepts no more")
  void discardedWhileItArrives() throws Exception {
    byte[] content = people(2, "GB").getBytes(StandardCharsets.UTF_8);
    long id = importWorld.as(anna, () -> arrival.begin(petition.id(), ImportWorld.upload(content)));
    files.append(id, 0, List.of(content));
    ImportSetup guess = readers.guess(readers.head(id), "en");
    importWorld.as(bilal, () -> imports.discard(tables.publicId(id), null));
    assertThrows(WrongState.class, () -> files.append(id, 1, List.of(content)));
    Callable<ImportView> end = () -> arrival.end(id, "0f".repeat(32), content.length, 1, guess);
    assertThrows(WrongState.class, () -> importWorld.as(anna, end));
    importWorld.as(
        anna,
        () -> {
          arrival.fail(id, 1);
          return null;
        });
    run.run();
    assertEquals(0, tables.allPieces(petition.id()));
  }

  @Test
  @DisplayName("R9: a file is kept encrypted, and deleted once the import is done")
  void file() throws Exception {
    String content = people(300, "GB");
    ImportView received = importWorld.received(anna, petition, content);
    List<?> pieces = tables.pieces(received.id());
    assertFalse(pieces.isEmpty());
    assertFalse(pieces.toString().contains("Haddad"));
    byte[] read = importWorld.as(bilal, () -> imports.file(received.id()).readAllBytes());
    assertEquals(content, new String(read, StandardCharsets.UTF_8));
    assertEquals("intake.file-read", world.audit("intake", received.id()).getLast().action());
    importWorld.ready(anna, received);
    importWorld.as(bilal, () -> imports.start(received.id(), null));
    ImportView done = importWorld.settled(anna, received);
    assertFalse(done.file().kept());
    assertEquals(List.of(), tables.pieces(received.id()));
    assertEquals(64, done.file().sha256().length());
  }

  @Test
  @DisplayName("R9: an import that nobody continues is discarded with its file")
  void idle() throws Exception {
    ImportView forgotten = importWorld.received(anna, petition, people(2, "GB"));
    ImportView fresh = importWorld.received(anna, petition, people(2, "GB"));
    tables.age(forgotten.id(), ImportSteps.IDLE.plus(Duration.ofHours(1)));
    tables.age(fresh.id(), ImportSteps.IDLE.minus(Duration.ofHours(1)));
    run.discardIdle();
    assertEquals(ImportState.DISCARDED, importWorld.settled(anna, forgotten).state());
    assertTraced("intake.discarded", forgotten);
    assertEquals(List.of(), tables.pieces(forgotten.id()));
    assertEquals(ImportState.DRAFT, importWorld.seen(anna, fresh).state());
  }
}
