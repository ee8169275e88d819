package org.tadamun.petition.batch.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import org.tadamun.kernel.database.boundary.RowLocks;
import org.tadamun.petition.batch.entity.BatchState;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.second.boundary.Awaited;
import org.tadamun.petition.second.boundary.AwaitedWork;
import org.tadamun.petition.second.entity.SecondKind;

/** Finds the batches that still wait for a check. */
@ApplicationScoped
public class WaitingBatches implements AwaitedWork {

  private static final String SUBMITTED =
      "select b.entered_by, b.country from petition_batch b"
          + " where b.state = ?1 and b.petition_id = ?2";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Override
  public SecondKind kind() {
    return SecondKind.BATCH;
  }

  @Override
  public List<Awaited> of(PetitionView petition) {
    return RowLocks.past(em, SUBMITTED, BatchState.SUBMITTED.name(), petition.id()).stream()
        .map(row -> Awaited.in(Set.of((String) row[1]), row[0]))
        .toList();
  }
}
