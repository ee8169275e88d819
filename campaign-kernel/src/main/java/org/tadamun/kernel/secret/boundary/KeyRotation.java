package org.tadamun.kernel.secret.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.RetryLater;
import org.tadamun.kernel.secret.boundary.signing.SigningKey;
import org.tadamun.kernel.secret.control.MasterKeyRecords;
import org.tadamun.kernel.secret.control.RotationSteps;
import org.tadamun.kernel.secret.entity.MasterKey;
import org.tadamun.kernel.time.boundary.SharedClock;

/**
 * Makes a new master key, and retires the old ones. Only by a command at the server, for those who
 * may write the secrets file.
 */
@Stateless
public class KeyRotation {

  /**
   * How long a former signing key still counts. Other nodes sign with it until they have the file,
   * and the clock of each may be some minutes ahead.
   */
  private static final Duration OVERLAP = MasterKey.COPYING.plusMinutes(5);

  /** After this the caller may try again: by then the file may have been copied. */
  private static final long COPY_SECONDS = 60;

  @EJB private AuditTrail audit;
  @EJB private MasterKeyRecords records;
  @EJB private RotationSteps steps;
  @Inject private Secrets secrets;
  @Inject private Clock clock;
  @Inject private SharedClock shared;

  @RolesAllowed(Permission.SYSTEM)
  public KeyStatus status() {
    return records.status();
  }

  /** Whether another node has made a key and its file was not copied to this node in time. */
  @PermitAll
  public boolean isBehind() {
    return records.isBehind();
  }

  /**
   * Refuses to sign on a node whose signing key may be another one than that of the other nodes, or
   * may have ended. Nobody would know what it signs.
   *
   * @param used the key that has signed; asking may read a newer one from the file
   * @throws RetryLater 503
   */
  @PermitAll
  public void requireSigner(SigningKey used) {
    if (!records.maySign() || !used.fingerprint().equals(secrets.signingKey().fingerprint())) {
      throw new RetryLater(ProblemType.UNAVAILABLE, COPY_SECONDS);
    }
  }

  /**
   * Reads the file again if another node has made a key since. For callers who met a signing key
   * that is not in it.
   *
   * @throws RetryLater 503 while the file lacks the newest key, so that nobody is told that a pack
   *     of another node is unknown
   */
  @PermitAll
  public void requireNewest() {
    if (records.look().filter(key -> !records.isKnown(key)).isPresent()) {
      throw new RetryLater(ProblemType.UNAVAILABLE, COPY_SECONDS);
    }
  }

  /**
   * Makes a new key, which encrypts from now on; everything else is re-encrypted in the background.
   *
   * @throws KeyRefused while the former rotation is not finished, or when the file cannot be
   *     written
   */
  @RolesAllowed(Permission.SYSTEM)
  public KeyStatus rotate() {
    return rotate(() -> secrets.addKey());
  }

  /**
   * As {@link #rotate}, and packs are signed with a new key from now on. What the former one signed
   * until a quarter of an hour from now stays known.
   */
  @RolesAllowed(Permission.SYSTEM)
  public KeyStatus rotateSigning() {
    return rotate(
        () -> secrets.addSigningKey(shared.now().plus(OVERLAP).truncatedTo(ChronoUnit.MINUTES)));
  }

  private KeyStatus rotate(Runnable addition) {
    MasterKey before = records.lockCurrent();
    if (!before.isFinished()) {
      throw KeyRefused.running(before.number());
    }
    try {
      addition.run();
    } catch (UncheckedIOException unwritable) {
      throw KeyRefused.unwritable();
    }
    return records.status();
  }

  /**
   * Removes all keys but the current one from the secrets file. If a former call did this, and the
   * server died before the database recorded it, it is recorded now.
   *
   * @throws KeyRefused while a value is still encrypted with an old key, or when there is none
   */
  @RolesAllowed(Permission.SYSTEM)
  public KeyStatus retire() {
    long waiting = steps.reopen();
    if (waiting > 0) {
      throw KeyRefused.inUse(waiting);
    }
    MasterKey current = records.lockCurrent();
    if (!current.isFinished()) {
      throw KeyRefused.running(current.number());
    }
    SortedSet<Integer> old = new TreeSet<>(secrets.keyNumbers().headSet(current.number()));
    old.addAll(records.retireBefore(current.number(), clock.instant()));
    if (old.isEmpty()) {
      throw KeyRefused.noneOld();
    }
    String name = String.valueOf(current.number());
    audit.record(
        "master-key.retired",
        MasterKeyRecords.SUBJECT,
        name,
        null,
        String.valueOf(old.first()),
        name);
    try {
      secrets.forgetOldKeys();
    } catch (UncheckedIOException unwritable) {
      throw KeyRefused.unwritable();
    }
    return records.status();
  }
}
