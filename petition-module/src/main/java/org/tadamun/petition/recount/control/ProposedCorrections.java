package org.tadamun.petition.recount.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.tadamun.kernel.database.boundary.RowLocks;
import org.tadamun.petition.recount.entity.CorrectionState;
import org.tadamun.petition.secondperson.boundary.Awaited;
import org.tadamun.petition.secondperson.boundary.AwaitedWork;
import org.tadamun.petition.secondperson.entity.SecondKind;

/** Finds the corrections of figures that still wait for a decision. */
@ApplicationScoped
public class ProposedCorrections implements AwaitedWork {

  private static final String PROPOSED =
      "select r.petition_id, c.proposed_by from petition_recount_correction c"
          + " join petition_recount r on r.id = c.recount_id"
          + " join petition_petition p on p.id = r.petition_id"
          + " where c.state = ?1 and p.campaign_id = ?2";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Override
  public SecondKind kind() {
    return SecondKind.CORRECTION;
  }

  @Override
  public List<At> of(long campaignId) {
    return RowLocks.past(em, PROPOSED, CorrectionState.PROPOSED.name(), campaignId).stream()
        .map(row -> At.of(row[0], Awaited.throughout(row[1])))
        .toList();
  }
}
