package org.tadamun.kernel.secret.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.secret.boundary.KeyRefused;
import org.tadamun.kernel.secret.boundary.KeyStatus;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.secret.entity.MasterKey;
import org.tadamun.kernel.secret.entity.SealedProgress;
import org.tadamun.kernel.time.boundary.SharedClock;

/**
 * What the database knows of the keys. The file is written first: a key that is in the file alone,
 * since the server died in between, is written down at the next look, in the trail too, and its
 * rotation goes on.
 */
@Stateless
public class KeyBook {

  /** What the trail calls a key. */
  public static final String SUBJECT = "master-key";

  /** Within which a look is answered, or not at all: who asks whether a node is ready waits. */
  private static final int LOOK_MILLIS = 2_000;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AuditTrail audit;
  @Inject private Secrets secrets;
  @Inject private SharedClock shared;

  /** For the container. */
  public KeyBook() {}

  KeyBook(EntityManager em, AuditTrail audit, Secrets secrets, SharedClock shared) {
    this.em = em;
    this.audit = audit;
    this.secrets = secrets;
    this.shared = shared;
  }

  /**
   * The row of the key that encrypts, made where it is missing; whoever asks next waits.
   *
   * @throws KeyRefused where it is another one than that of the file, or is not there
   */
  @PermitAll
  public MasterKey lockCurrent() {
    MasterKey key = lockNewest();
    if (!isKnown(key)) {
      // The file of the node that made it may have been copied over ours since it was read.
      secrets.readAgain();
      key = lockNewest();
    }
    if (!isKnown(key)) {
      throw refusal(key.number());
    }
    return key;
  }

  /** Over a file with a key that nobody else has, none must be copied before it is kept. */
  private KeyRefused refusal(int newest) {
    for (int number : secrets.keyNumbers()) {
      MasterKey key = em.find(MasterKey.class, number);
      if (key != null && !isKnown(key)) {
        return KeyRefused.another(number);
      }
    }
    return KeyRefused.notCopied(newest);
  }

  /** The newest there is. Where the file does not have it, that is read again. */
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

  /** Whether the file of another node, which made a key, has not come here in time. */
  @PermitAll
  public boolean isBehind() {
    return look().filter(key -> !isKnown(key) && key.isCopied(shared.now())).isPresent();
  }

  /** Whether it is the one of this number in the secrets file, as that was read last. */
  @PermitAll
  public boolean isKnown(MasterKey key) {
    return secrets.keyNumbers().contains(key.number())
        && key.check().equals(secrets.keyCheck(key.number()));
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
      // Ours is in the file alone. Whoever has the newest row may be making another one of this
      // number: he is waited for, and whoever comes later waits, until ours is written down.
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
        }
      }
    }
    MasterKey key = em.find(MasterKey.class, current, LockModeType.PESSIMISTIC_WRITE);
    // Whoever had this row until now may have made the next key: then this one encrypts no more,
    // and who made a further one beside it would seal by what nobody else can read.
    return newest() > current ? lockNewest() : key;
  }

  private int newest() {
    Integer newest =
        em.createQuery("select max(k.number) from MasterKey k", Integer.class).getSingleResult();
    return newest == null ? 0 : newest;
  }

  /** Gives the numbers of those that were not retired yet, the oldest first. */
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
        places);
  }
}
