package org.tadamun.kernel.secret.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.secret.boundary.KeyRefused;
import org.tadamun.kernel.secret.boundary.KeyStatus;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.secret.boundary.signing.SigningKeys;
import org.tadamun.kernel.secret.entity.MasterKey;
import org.tadamun.kernel.secret.entity.SealedProgress;
import org.tadamun.kernel.time.boundary.SharedClock;

/**
 * The database's record of the master keys. The secrets file is written first: if the server dies
 * then, the key is recorded at the next call, in the audit trail too, and its rotation goes on.
 */
@Stateless
public class MasterKeyRecords {

  /** The subject of a key in the audit trail. */
  public static final String SUBJECT = "master-key";

  private static final Logger LOG = System.getLogger(MasterKeyRecords.class.getName());

  /** The longest a look-up may take, because readiness checks wait for it. */
  private static final int LOOK_MILLIS = 2_000;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AuditTrail audit;
  @Inject private Secrets secrets;
  @Inject private SharedClock shared;

  /** For the container. */
  public MasterKeyRecords() {}

  MasterKeyRecords(EntityManager em, AuditTrail audit, Secrets secrets, SharedClock shared) {
    this.em = em;
    this.audit = audit;
    this.secrets = secrets;
    this.shared = shared;
  }

  /**
   * Locks the row of the key that encrypts, and inserts it where it is missing.
   *
   * @throws KeyRefused where the file's key is another one than the row's, or the file lacks the
   *     row's key
   */
  @PermitAll
  public MasterKey lockCurrent() {
    MasterKey key = lockNewest();
    if (!isKnown(key)) {
      // The file may have been replaced by the other node's copy since it was read.
      secrets.readAgain();
      key = lockNewest();
    }
    if (!isKnown(key)) {
      throw refusal(key.number());
    }
    return key;
  }

  /**
   * If this file has a key that nobody else has, it must be saved before a copy replaces the file.
   */
  private KeyRefused refusal(int newest) {
    for (int number : secrets.keyNumbers()) {
      MasterKey key = em.find(MasterKey.class, number);
      if (key != null && !isKnown(key)) {
        return KeyRefused.another(number);
      }
    }
    return KeyRefused.notCopied(newest);
  }

  /** Returns the newest key of the database. If the file lacks it, the file is read again. */
  @PermitAll
  public Optional<MasterKey> look() {
    Optional<MasterKey> newest =
        em.createQuery("select k from MasterKey k order by k.number desc", MasterKey.class)
            .setHint("jakarta.persistence.query.timeout", LOOK_MILLIS)
            .setMaxResults(1)
            .getResultStream()
            .findFirst();
    if (newest.filter(key -> !isKnown(key)).isPresent()) {
      secrets.readAgain();
    }
    return newest;
  }

  /** Whether another node has made a key, and its file was not copied here in time. */
  @PermitAll
  public boolean isBehind() {
    return look().filter(key -> !isKnown(key) && key.isCopied(shared.now())).isPresent();
  }

  /**
   * Whether all nodes know, or will know, the key with which this node signs. It is that of the
   * newest master key, once the database has that; until its file must have been copied, also the
   * one before. A file with another key of that number is no such file.
   */
  @PermitAll
  public boolean maySign() {
    return look()
        .map(
            newest ->
                isKnown(newest)
                    ? newest.number() == secrets.currentKey()
                    : newest.number() > secrets.currentKey() && !newest.isCopied(shared.now()))
        .orElse(true);
  }

  /** Whether the secrets file, as last read, has this key under its number. */
  @PermitAll
  public boolean isKnown(MasterKey key) {
    return secrets.hasKey(key.number(), key.check());
  }

  private MasterKey lockNewest() {
    int current = secrets.currentKey();
    int known = newest();
    if (known > current) {
      secrets.readAgain();
      current = secrets.currentKey();
    }
    if (known > current) {
      throw refusal(known);
    }
    if (known > 0 && known < current) {
      // Our key is in the file alone. A transaction that holds the newest row may be making another
      // key of this number: wait for it, and let later ones wait until ours is recorded.
      em.find(MasterKey.class, known, LockModeType.PESSIMISTIC_WRITE);
      if (newest() > known) {
        return lockNewest();
      }
    }
    for (int number : secrets.keyNumbers()) {
      if (em.find(MasterKey.class, number) == null) {
        boolean first = known == 0 && number == secrets.keyNumbers().first();
        em.persist(new MasterKey(number, secrets.keyCheck(number), first, shared.now()));
        em.flush();
        if (!first) {
          String name = String.valueOf(number);
          audit.recordOwn("master-key.made", SUBJECT, name, null, name);
          recordSigning(number);
        }
      }
    }
    MasterKey key = em.find(MasterKey.class, current, LockModeType.PESSIMISTIC_WRITE);
    // The transaction that held this row may have made the next key. Then this one no longer
    // encrypts, and a key made beside that one could be read by no other node.
    return newest() > current ? lockNewest() : key;
  }

  private void recordSigning(int number) {
    SigningKeys keys = secrets.signingKeys();
    keys.endedBy(number)
        .ifPresent(
            former -> {
              String fingerprint = keys.begunBy(number);
              audit.recordOwn(
                  "signing-key.changed", SUBJECT, String.valueOf(number), null, fingerprint);
              LOG.log(
                  Level.INFO,
                  "Packs are signed with the key of fingerprint {0} now; {1} ends {2}",
                  fingerprint,
                  former.fingerprint(),
                  former.endedAt());
            });
  }

  private int newest() {
    Integer newest =
        em.createQuery("select max(k.number) from MasterKey k", Integer.class).getSingleResult();
    return newest == null ? 0 : newest;
  }

  /**
   * Retires all keys before this one; returns the numbers of those newly retired, the oldest first.
   */
  @PermitAll
  public List<Integer> retireBefore(int number, Instant now) {
    List<MasterKey> old =
        em.createQuery(
                "select k from MasterKey k where k.number < :number and k.retiredAt is null"
                    + " order by k.number",
                MasterKey.class)
            .setParameter("number", number)
            .getResultList();
    old.forEach(key -> key.retire(now));
    em.flush();
    return old.stream().map(MasterKey::number).toList();
  }

  @PermitAll
  public KeyStatus status() {
    MasterKey current = lockCurrent();
    List<KeyStatus.Place> places =
        em.createQuery(
                "select p from SealedProgress p where p.keyNumber = :key order by p.store",
                SealedProgress.class)
            .setParameter("key", current.number())
            .getResultStream()
            .map(place -> new KeyStatus.Place(place.store(), place.renewed(), place.isFinished()))
            .toList();
    return new KeyStatus(
        current.number(),
        current.check(),
        current.madeAt(),
        current.isFinished(),
        new TreeSet<>(secrets.keyNumbers()),
        signing(secrets.signingKeys()),
        places);
  }

  private static Optional<KeyStatus.Signing> signing(SigningKeys keys) {
    return keys.ended().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new KeyStatus.Signing(keys.present().fingerprint(), keys.ended().getLast().endedAt()));
  }
}
