package org.tadamun.petition.invalidation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.tadamun.kernel.database.boundary.RowLocks;
import org.tadamun.petition.invalidation.entity.InvalidationState;
import org.tadamun.petition.invalidation.entity.RuleText;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.second.boundary.Awaited;
import org.tadamun.petition.second.boundary.AwaitedWork;
import org.tadamun.petition.second.entity.SecondKind;

/** The rules that wait for approval, for mails to the second person. */
@ApplicationScoped
public class ProposedRules implements AwaitedWork {

  private static final String PROPOSED =
      "select i.proposed_by, i.rule_text from petition_invalidation i"
          + " where i.state = ?1 and i.petition_id = ?2";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Override
  public SecondKind kind() {
    return SecondKind.RULE;
  }

  @Override
  public List<Awaited> of(PetitionView petition) {
    return RowLocks.past(em, PROPOSED, InvalidationState.PROPOSED.name(), petition.id()).stream()
        .map(row -> Awaited.in(RuleText.parse((String) row[1]).countries(), row[0]))
        .toList();
  }
}
