package org.tadamun.endorsements.parliament.control;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.endorsements.endorser.entity.EndorserKind;
import org.tadamun.kernel.database.boundary.RowLocks;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.record.boundary.Records;

/**
 * The endorsers who are sponsors or are to become some. Whoever writes about one locks the
 * endorser's row before any act is written (docs/adr/198).
 */
@Dependent
public class Members {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** Locks and refreshes the row, to see an erasure, edit or wish that is being written. */
  public void lock(Endorser endorser) {
    em.refresh(endorser, LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * Locks several in one order, so that two such requests cannot deadlock.
   *
   * @param ids public ids; null and unknown ones are passed over
   */
  public void lock(List<String> ids) {
    List<Long> known =
        ids.stream()
            .filter(Objects::nonNull)
            .flatMap(id -> Records.find(em, Endorser.class, id).stream())
            .map(Endorser::id)
            .toList();
    RowLocks.ascending(em, Endorser.class, known);
  }

  /** Returns a person, locked: sponsors in a parliament are persons, not organisations. */
  public Endorser require(String id) {
    return Records.find(em, Endorser.class, id)
        .filter(this::isPerson)
        .orElseThrow(() -> new InvalidInput("endorser", "kernel.error.choice"));
  }

  private boolean isPerson(Endorser endorser) {
    lock(endorser);
    return endorser.kind() == EndorserKind.PERSON && !endorser.isForgotten();
  }
}
