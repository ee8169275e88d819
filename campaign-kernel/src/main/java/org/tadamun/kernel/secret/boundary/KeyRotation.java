package org.tadamun.kernel.secret.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.secret.control.KeyBook;
import org.tadamun.kernel.secret.control.RotationSteps;
import org.tadamun.kernel.secret.entity.MasterKey;

/**
 * A new master key, and the end of the old ones. By a command at the server alone: whoever may
 * write the secrets file.
 */
@Stateless
public class KeyRotation {

  private static final String SUBJECT = "master-key";

  @EJB private AuditTrail audit;
  @EJB private KeyBook book;
  @EJB private RotationSteps steps;
  @Inject private Secrets secrets;
  @Inject private Clock clock;

  @RolesAllowed(Permission.SYSTEM)
  public KeyStatus status() {
    return book.status();
  }

  /**
   * Makes a further key, which encrypts from now on; the rest comes under it in the background.
   *
   * @throws KeyRefused while the rotation before is not over, or when the file cannot be written
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
    MasterKey now = book.lockCurrent();
    record("master-key.made", before.number(), now.number());
    return book.status();
  }

  /**
   * Removes all keys but the current one from the secrets file.
   *
   * @throws KeyRefused while anything is under an old one, or when there is none
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
    if (secrets.keyNumbers().size() == 1) {
      throw KeyRefused.noneOld();
    }
    int oldest = secrets.keyNumbers().first();
    book.retireBefore(current.number(), clock.instant());
    record("master-key.retired", oldest, current.number());
    try {
      secrets.forgetOldKeys();
    } catch (UncheckedIOException unwritable) {
      throw KeyRefused.unwritable();
    }
    return book.status();
  }

  private void record(String action, int from, int to) {
    audit.record(
        action, SUBJECT, String.valueOf(to), null, String.valueOf(from), String.valueOf(to));
  }
}
