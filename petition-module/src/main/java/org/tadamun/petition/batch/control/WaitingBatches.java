package org.tadamun.petition.batch.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import org.tadamun.kernel.database.boundary.RowLocks;
import org.tadamun.petition.batch.entity.BatchState;
import org.tadamun.petition.secondperson.boundary.Awaited;
import org.tadamun.petition.secondperson.boundary.AwaitedWork;
import org.tadamun.petition.secondperson.entity.SecondKind;

/** Finds the batches that still wait for a check. */
@ApplicationScoped
public class WaitingBatches implements AwaitedWork {

  private static final String SUBMITTED =
      "select b.petition_id, b.entered_by, b.country from petition_batch b"
          + " join petition_petition p on p.id = b.petition_id"
          + " where b.state = ?1 and p.campaign_id = ?2";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Override
  public SecondKind kind() {
    return SecondKind.BATCH;
  }

  @Override
  public List<At> of(long campaignId) {
    return RowLocks.past(em, SUBMITTED, BatchState.SUBMITTED.name(), campaignId).stream()
        .map(row -> At.of(row[0], Awaited.in(Set.of((String) row[2]), row[1])))
        .toList();
  }
}
