package org.tadamun.petition.recount.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.tadamun.kernel.database.boundary.RowLocks;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.recount.entity.CorrectionState;
import org.tadamun.petition.second.boundary.Awaited;
import org.tadamun.petition.second.boundary.AwaitedWork;
import org.tadamun.petition.second.entity.SecondKind;

/** Finds the corrections of figures that still wait for a decision. */
@ApplicationScoped
public class ProposedCorrections implements AwaitedWork {

  private static final String PROPOSED =
      "select c.proposed_by, c.state from petition_recount_correction c"
          + " join petition_recount r on r.id = c.recount_id"
          + " where c.state = ?1 and r.petition_id = ?2";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Override
  public SecondKind kind() {
    return SecondKind.CORRECTION;
  }

  @Override
  public List<Awaited> of(PetitionView petition) {
    return RowLocks.past(em, PROPOSED, CorrectionState.PROPOSED.name(), petition.id()).stream()
        .map(row -> Awaited.throughout(row[0]))
        .toList();
  }
}
