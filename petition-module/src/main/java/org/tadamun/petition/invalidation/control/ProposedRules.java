package org.tadamun.petition.invalidation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.tadamun.kernel.database.boundary.RowLocks;
import org.tadamun.petition.invalidation.entity.InvalidationState;
import org.tadamun.petition.invalidation.entity.RuleText;
import org.tadamun.petition.secondperson.boundary.Awaited;
import org.tadamun.petition.secondperson.boundary.AwaitedWork;
import org.tadamun.petition.secondperson.entity.SecondKind;

/** The rules that wait for approval, for mails to the second person. */
@ApplicationScoped
public class ProposedRules implements AwaitedWork {

  private static final String PROPOSED =
      "select i.petition_id, i.proposed_by, i.rule_text from petition_invalidation i"
          + " join petition_petition p on p.id = i.petition_id"
          + " where i.state = ?1 and p.campaign_id = ?2";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Override
  public SecondKind kind() {
    return SecondKind.RULE;
  }

  @Override
  public List<At> of(long campaignId) {
    return RowLocks.past(em, PROPOSED, InvalidationState.PROPOSED.name(), campaignId).stream()
        .map(row -> At.of(row[0], proposed((String) row[2], row[1])))
        .toList();
  }

  private static Awaited proposed(String rule, Object by) {
    return Awaited.in(RuleText.parse(rule).countries(), by);
  }
}
