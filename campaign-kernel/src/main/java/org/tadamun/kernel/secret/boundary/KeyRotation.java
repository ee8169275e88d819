package org.tadamun.kernel.secret.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.secret.control.KeyBook;
import org.tadamun.kernel.secret.control.RotationSteps;
import org.tadamun.kernel.secret.entity.MasterKey;

/**
 * Makes a new master key, and retires the old ones. Only by a command at the server, for those who
 * may write the secrets file.
 */
@Stateless
public class KeyRotation {

  @EJB private AuditTrail audit;
  @EJB private KeyBook book;
  @EJB private RotationSteps steps;
  @Inject private Secrets secrets;
  @Inject private Clock clock;

  @RolesAllowed(Permission.SYSTEM)
  public KeyStatus status() {
    return book.status();
  }

  /** Whether another node has made a key and its file was not copied to this node in time. */
  @PermitAll
  public boolean isBehind() {
    return book.isBehind();
  }

  /**
   * Makes a new key, which encrypts from now on; everything else is re-encrypted in the background.
   *
   * @throws KeyRefused while the former rotation is not finished, or when the file cannot be
   *     written
   */
  @RolesAllowed(Permission.SYSTEM)
  public KeyStatus rotate() {
    MasterKey before = book.lockCurrent();
    if (!before.isFinished()) {
      throw KeyRefused.running(before.number());
    }
    try {
      secrets.addKey();
    } catch (UncheckedIOException unwritable) {
      throw KeyRefused.unwritable();
    }
    return book.status();
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
    MasterKey current = book.lockCurrent();
    if (!current.isFinished()) {
      throw KeyRefused.running(current.number());
    }
    SortedSet<Integer> old = new TreeSet<>(secrets.keyNumbers().headSet(current.number()));
    old.addAll(book.retireBefore(current.number(), clock.instant()));
    if (old.isEmpty()) {
      throw KeyRefused.noneOld();
    }
    String name = String.valueOf(current.number());
    audit.record(
        "master-key.retired", KeyBook.SUBJECT, name, null, String.valueOf(old.first()), name);
    try {
      secrets.forgetOldKeys();
    } catch (UncheckedIOException unwritable) {
      throw KeyRefused.unwritable();
    }
    return book.status();
  }
}
