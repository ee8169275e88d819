package org.tadamun.petition.imports.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.petition.imports.testing.ImportWorld.people;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.imports.boundary.ImportView;
import org.tadamun.petition.imports.boundary.Imports;
import org.tadamun.petition.imports.entity.ImportState;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Decisions;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.recount.boundary.Recounts;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Tables;

/** On Derby the withdrawal used to read signatures without locks, and booked them twice. */
@InServer
@DisplayName("Withdrawal of an import")
class ImportRemovalIT extends FourEyes {

  private static final int PEOPLE = 20;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Resource private ManagedExecutorService threads;
  @Resource private UserTransaction transaction;
  @Inject private BatchWorld batchWorld;
  @Inject private Forgetting forgetting;
  @Inject private ImportWorld importWorld;
  @Inject private Imports imports;
  @Inject private Recounts recounts;
  @Inject private Tables tables;
  @Inject private TimeMachine time;
  @Inject private Decisions decisions;

  private ImportView imported;
  private List<Long> signatures;

  @BeforeEach
  void bring() throws Exception {
    imported = importWorld.done(anna, bilal, petition, people(PEOPLE, "GB"));
    signatures = petitionWorld.rows(petition.id()).stream().map(Signature::id).toList();
    assertEquals(PEOPLE, signatures.size());
  }

  private void decide(ModerationCommand command) {
    InvalidationReason reason =
        command == ModerationCommand.INVALIDATE ? InvalidationReason.TEST : null;
    decisions.apply(petition, signatures, new Decision(command, reason, null), null);
  }

  /** Decides in a transaction that ends only once the withdrawal waits for its rows. */
  private void takenOutWhile(ModerationCommand command) throws Exception {
    transaction.begin();
    Future<?> removal;
    try {
      signatures.forEach(id -> em.find(Signature.class, id, LockModeType.PESSIMISTIC_WRITE));
      removal = threads.submit(() -> importWorld.settled(anna, withdrawn()));
      tables.awaitWaiter();
      decide(command);
    } finally {
      transaction.commit();
    }
    removal.get();
    assertEquals(ImportState.WITHDRAWN, importWorld.settled(anna, imported).state());
    assertEquals(Map.of(), batchWorld.tally(petition.id()));
    assertEquals(Map.of("GB", (long) -PEOPLE), ModerationWorld.corrected(petition));
    assertEquals(List.of(), importWorld.as(anna, () -> recounts.run(petition.slug())).findings());
  }

  private ImportView withdrawn() throws Exception {
    return importWorld.as(anna, () -> imports.withdraw(imported.id(), null, "Taken out at once"));
  }

  @Test
  @Timeout(120)
  @DisplayName(
      "R8: moderation R1: the figure falls once if signatures are invalidated while the import is"
          + " withdrawn")
  void invalidated() throws Exception {
    takenOutWhile(ModerationCommand.INVALIDATE);
  }

  @Test
  @DisplayName(
      "Reason and file name are deleted five years after the petition's end, and not before")
  void words() throws Exception {
    importWorld.as(anna, () -> imports.withdraw(imported.id(), null, "Zara Keptname was wrong"));
    ImportView taken = importWorld.settled(anna, imported);
    assertEquals("signers.csv", taken.file().name());
    forgetting.over(petition.id(), Duration.ofDays(1824));
    forgetting.apply("imports");
    assertEquals("Zara Keptname was wrong", importWorld.seen(anna, imported).reason());
    forgetting.over(petition.id(), Duration.ofDays(1826));
    assertTrue(forgetting.forecast("imports").due() > 0);
    forgetting.apply("imports");
    ImportView left = importWorld.seen(anna, imported);
    assertNull(left.reason());
    assertEquals("signatures.csv", left.file().name());
    assertEquals(ImportState.WITHDRAWN, left.state());
    assertEquals(0, forgetting.forecast("imports").due());
  }

  @Test
  @DisplayName("No mail to the imported people is left in the outbox")
  void mails() throws Exception {
    String email = ImportWorld.address();
    ImportView one =
        importWorld.done(anna, bilal, petition, ImportWorld.HEADING + ImportWorld.row(email, "GB"));
    long id = petitionWorld.rows(petition.id()).getLast().id();
    petitionWorld.sign(petition, "Amal", "Haddad", email, "GB");
    assertTrue(petitionWorld.isWrittenTo(email));
    // The link has expired, so the signer has no confirmation of their own to wait for.
    time.age(id, Duration.ofDays(15));
    importWorld.as(anna, () -> imports.withdraw(one.id(), null, "Taken out at once"));
    assertEquals(ImportState.WITHDRAWN, importWorld.settled(anna, one).state());
    assertEquals(PEOPLE, petitionWorld.rows(petition.id()).size());
    assertFalse(petitionWorld.isWrittenTo(email));
  }

  @Test
  @Timeout(120)
  @DisplayName(
      "R8: moderation R1: the figure is right if signatures are reverted while the import is"
          + " withdrawn")
  void broughtBack() throws Exception {
    transaction.begin();
    decide(ModerationCommand.INVALIDATE);
    transaction.commit();
    takenOutWhile(ModerationCommand.REVERT);
  }
}
