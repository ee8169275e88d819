package org.tadamun.kernel.secret.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.secret.boundary.SealedStore;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.secret.entity.MasterKey;
import org.tadamun.kernel.secret.entity.SealedProgress;

/**
 * The portions of a rotation, each in a transaction of its own. Each locks the key's row, so that
 * two nodes do one portion after the other and none twice.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RotationSteps {

  private static final Logger LOG = System.getLogger(RotationSteps.class.getName());

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AuditTrail audit;
  @EJB private MasterKeyRecords records;
  @Inject private Secrets secrets;
  @Inject @Any private Instance<SealedStore> stores;

  /** For the container. */
  public RotationSteps() {}

  RotationSteps(
      EntityManager em, MasterKeyRecords records, Secrets secrets, Instance<SealedStore> stores) {
    this.em = em;
    this.records = records;
    this.secrets = secrets;
    this.stores = stores;
  }

  /**
   * Whether there is nothing to do, as nearly always, or not yet. Here a node also learns that
   * another node made a newer key, or another one of this number: otherwise an idle node would go
   * on encrypting with a key that will be retired, or that nobody else has.
   */
  @PermitAll
  public boolean isAtRest(Instant now) {
    return records
        .look()
        .filter(key -> key.isFinished() ? key.number() == secrets.currentKey() : !key.isCopied(now))
        .isPresent();
  }

  /** Returns the names of the unfinished places; empty if no rotation runs, or it has to wait. */
  @PermitAll
  public List<String> unfinished(Instant now) {
    MasterKey current = records.lockCurrent();
    if (current.isFinished() || !current.isCopied(now)) {
      return List.of();
    }
    return StreamSupport.stream(stores.spliterator(), false)
        .map(SealedStore::name)
        .filter(name -> !progress(name, current.number()).isFinished())
        .sorted()
        .toList();
  }

  /** Does one portion of one place; NONE if a newer key was made since that place was listed. */
  @PermitAll
  public SealedStore.Next step(String name, Instant now) {
    MasterKey current = records.lockCurrent();
    if (!current.isCopied(now)) {
      return SealedStore.Next.NONE;
    }
    SealedProgress progress = progress(name, current.number());
    if (progress.isFinished()) {
      return SealedStore.Next.NONE;
    }
    SealedStore.Portion portion = store(name).renew(progress.place(), now);
    progress.advance(portion.place(), portion.renewed(), portion.next() == SealedStore.Next.NONE);
    if (progress.isFinished()) {
      LOG.log(
          Level.INFO,
          "Key {0}: {1} is through, {2} renewed",
          progress.keyNumber(),
          name,
          progress.renewed());
    }
    return portion.next();
  }

  /**
   * Finishes the rotation when all places are finished. Returns false if a place must be gone
   * through again.
   */
  @PermitAll
  public boolean finish(Instant now) {
    MasterKey current = records.lockCurrent();
    if (current.isFinished()) {
      return true;
    }
    if (!current.isCopied(now)) {
      return false;
    }
    boolean clean = true;
    for (SealedStore store : stores) {
      if (store.waiting() > 0) {
        progress(store.name(), current.number()).again();
        clean = false;
      }
    }
    if (clean) {
      current.finish(now);
      LOG.log(Level.INFO, "Everything is under key {0} now", current.number());
      audit.record(
          "master-key.finished",
          MasterKeyRecords.SUBJECT,
          String.valueOf(current.number()),
          null,
          null,
          String.valueOf(current.number()));
    }
    return clean;
  }

  /**
   * Counts the values that are encrypted with old keys, in all places. If the rotation seemed
   * finished, but another node did not know the new key, it is reopened. The key's row is written
   * last: from then on readiness checks wait for it on Derby.
   */
  @PermitAll
  public long reopen() {
    MasterKey current = records.lockCurrent();
    List<String> behind = new ArrayList<>();
    long waiting = 0;
    for (SealedStore store : stores) {
      long here = store.waiting();
      if (here > 0) {
        behind.add(store.name());
      }
      waiting += here;
    }
    if (waiting > 0 && current.isFinished()) {
      behind.forEach(name -> progress(name, current.number()).again());
      current.reopen();
    }
    return waiting;
  }

  private SealedProgress progress(String name, int key) {
    SealedProgress progress = em.find(SealedProgress.class, name);
    if (progress == null) {
      progress = new SealedProgress(name, key);
      em.persist(progress);
      em.flush();
    } else if (progress.keyNumber() != key) {
      progress.begin(key);
    }
    return progress;
  }

  private SealedStore store(String name) {
    return StreamSupport.stream(stores.spliterator(), false)
        .filter(store -> store.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
