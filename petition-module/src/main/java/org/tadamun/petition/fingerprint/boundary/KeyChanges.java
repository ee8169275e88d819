package org.tadamun.petition.fingerprint.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.fingerprint.control.KeyRows;
import org.tadamun.petition.fingerprint.entity.KeyPhase;
import org.tadamun.petition.petition.boundary.Petitions;

/** Takes petitions with old keys from one phase to the next. */
@Stateless
public class KeyChanges {

  /**
   * The time after which no other node can still commit with earlier keys: longer than their two
   * seconds in memory and the lease of thirty.
   */
  public static final Duration OTHER_NODES = Duration.ofSeconds(60);

  @Inject private Fingerprints fingerprints;
  @Inject private KeyRows rows;
  @Inject private Secrets secrets;

  /**
   * Takes the steps that are due, in the caller's transaction.
   *
   * @return whether signatures may be moved now
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public boolean advance(Instant now) {
    List<Long> old = rows.old(secrets.currentMark());
    for (Long petition : old) {
      rows.announce(petition, secrets.newWrappedKey(Petitions.KEY_CONTEXT), now);
    }
    boolean waits = !old.isEmpty();
    for (KeyPhase phase : List.of(KeyPhase.CHANGING, KeyPhase.ANNOUNCED)) {
      for (KeyRows.Row row : rows.in(phase)) {
        waits = true;
        if (isOver(row, phase, now)) {
          rows.advance(row.petitionId(), phase, now);
        }
      }
    }
    return !waits;
  }

  /**
   * Settles petitions whose signatures have been moved, once no reservations are made any more.
   *
   * @return whether all of them could be settled
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public boolean settle(Instant now) {
    List<KeyRows.Row> moved = rows.in(KeyPhase.MOVING);
    moved.stream()
        .filter(row -> isOver(row, KeyPhase.MOVING, now))
        .forEach(row -> rows.settle(row.petitionId(), now));
    return moved.stream().allMatch(row -> isOver(row, KeyPhase.MOVING, now));
  }

  /** How many petitions have no key under the current master key yet. */
  @PermitAll
  public long waiting() {
    return rows.waiting(secrets.currentMark());
  }

  private boolean isOver(KeyRows.Row row, KeyPhase phase, Instant now) {
    return fingerprints.isQuiet(row.petitionId(), phase)
        && !now.isBefore(row.since().plus(OTHER_NODES));
  }
}
