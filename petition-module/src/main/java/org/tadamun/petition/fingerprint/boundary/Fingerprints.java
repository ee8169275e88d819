package org.tadamun.petition.fingerprint.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.tadamun.petition.fingerprint.control.KeyRows;
import org.tadamun.petition.fingerprint.control.KeyUse;
import org.tadamun.petition.fingerprint.entity.KeyPhase;

/** The fingerprint keys of petitions, for code that signs, finds or moves signatures. */
@ApplicationScoped
public class Fingerprints {

  @Resource private TransactionSynchronizationRegistry transactions;
  @Inject private KeyRows rows;
  private KeyUse use;

  /** The name under which a transaction keeps the keys of one petition. */
  private record Mine(long petitionId) {}

  @PostConstruct
  private void begin() {
    use = new KeyUse(rows::read);
  }

  /**
   * The petition's keys, the same during a transaction, which counts as a user of them. A caller
   * without transaction only reads, and is not counted.
   */
  public FingerprintKeys of(long petitionId) {
    if (transactions.getTransactionKey() == null) {
      KeyUse.Held looked = use.enter(petitionId);
      looked.leave();
      return looked.keys();
    }
    Mine mine = new Mine(petitionId);
    KeyUse.Held held = (KeyUse.Held) transactions.getResource(mine);
    if (held == null) {
      held = use.enter(petitionId);
      transactions.putResource(mine, held);
      transactions.registerInterposedSynchronization(new Departure(held, transactions));
    }
    return held.keys();
  }

  /** Whether nobody on this node still uses keys of an earlier phase. */
  public boolean isQuiet(long petitionId, KeyPhase phase) {
    return use.isQuiet(petitionId, phase);
  }

  /** Ends a transaction's use of keys, and rolls it back if it took too long (R3). */
  private record Departure(KeyUse.Held held, TransactionSynchronizationRegistry transactions)
      implements Synchronization {

    @Override
    public void beforeCompletion() {
      if (held.isTooOld(System.nanoTime())) {
        transactions.setRollbackOnly();
      }
    }

    @Override
    public void afterCompletion(int status) {
      held.leave();
    }
  }
}
