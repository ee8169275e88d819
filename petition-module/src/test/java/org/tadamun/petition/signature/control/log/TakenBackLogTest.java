package org.tadamun.petition.signature.control.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.clock.HandClock;
import org.tadamun.petition.signature.control.rate.ChoiceRate;
import org.tadamun.petition.signature.entity.Mailbox;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.Visibility;

@DisplayName("Log lines about what signers took back")
class TakenBackLogTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final String NARROWED =
      "INFO Taken back: signature 0 of release-amar-fayaz, narrowed";

  private final Logger log = Logger.getLogger(TakenBackLog.class.getName());
  private final List<String> logged = new ArrayList<>();
  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          logged.add(line.getLevel() + " " + new SimpleFormatter().formatMessage(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };
  private final OneTransaction transaction = new OneTransaction();
  private final TakenBackLog takenBack =
      new TakenBackLog(transaction, new ChoiceRate(new HandClock(NOW))) {
        @Override
        String slug(Signature signature) {
          return "release-amar-fayaz";
        }
      };
  private final Signature zara =
      new Signature(
          7,
          1,
          new Mailbox("fingerprint", 1, "encrypted", "domain"),
          new Signer("Zara", "Khan", "GB", "Leeds", "Unite", "ur", Visibility.PUBLIC),
          new Origin("mail", "release", "friend"),
          false,
          NOW);

  @BeforeEach
  void listen() {
    log.addHandler(listener);
  }

  @AfterEach
  void stop() {
    log.removeHandler(listener);
  }

  @Test
  @DisplayName("A line has number, petition and act, and nothing about the person")
  void says() {
    takenBack.withdrawn(zara);
    takenBack.erased(zara);
    transaction.end(Status.STATUS_COMMITTED);
    assertEquals(
        List.of(
            "INFO Taken back: signature 0 of release-amar-fayaz, withdrawn",
            "INFO Taken back: signature 0 of release-amar-fayaz, erased"),
        logged);
  }

  @Test
  @DisplayName("A line is logged after the commit, once for each signature and act")
  void once() {
    takenBack.narrowed(zara);
    takenBack.narrowed(zara);
    assertEquals(List.of(), logged);
    transaction.end(Status.STATUS_COMMITTED);
    assertEquals(List.of(NARROWED), logged);
  }

  @Test
  @DisplayName("A rollback logs nothing")
  void rolledBack() {
    takenBack.narrowed(zara);
    takenBack.erased(zara);
    transaction.end(Status.STATUS_ROLLEDBACK);
    assertEquals(List.of(), logged);
  }

  @Test
  @DisplayName("Choices are logged up to a number a day, erasures always")
  void bounded() {
    for (int i = 0; i < 2 * ChoiceRate.MOST; i++) {
      takenBack.narrowed(zara);
      transaction.end(Status.STATUS_COMMITTED);
    }
    assertEquals(ChoiceRate.MOST, logged.size());
    takenBack.erased(zara);
    transaction.end(Status.STATUS_COMMITTED);
    assertEquals(ChoiceRate.MOST + 1, logged.size());
  }

  /** One transaction after the other. */
  private static final class OneTransaction implements TransactionSynchronizationRegistry {

    private final Map<Object, Object> resources = new HashMap<>();
    private final List<Synchronization> waiting = new ArrayList<>();

    void end(int status) {
      waiting.forEach(one -> one.afterCompletion(status));
      waiting.clear();
      resources.clear();
    }

    @Override
    public Object getTransactionKey() {
      return this;
    }

    @Override
    public void putResource(Object key, Object value) {
      resources.put(key, value);
    }

    @Override
    public Object getResource(Object key) {
      return resources.get(key);
    }

    @Override
    public void registerInterposedSynchronization(Synchronization one) {
      waiting.add(one);
    }

    @Override
    public int getTransactionStatus() {
      return Status.STATUS_ACTIVE;
    }

    @Override
    public void setRollbackOnly() {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean getRollbackOnly() {
      return false;
    }
  }
}
