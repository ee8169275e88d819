package org.tadamun.petition.invalidation.control.words;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.kernel.retention.boundary.DueRows;
import org.tadamun.kernel.retention.boundary.DueRule;
import org.tadamun.kernel.retention.boundary.RetentionPortion;
import org.tadamun.petition.exemption.boundary.Exemptions;
import org.tadamun.petition.invalidation.entity.Invalidation;
import org.tadamun.petition.invalidation.entity.InvalidationRule;
import org.tadamun.petition.invalidation.entity.InvalidationState;
import org.tadamun.petition.petition.boundary.Petitions;

/**
 * Removes names, places and notes of rules that ended long ago. How many were changed, when and why
 * stays, and undoing needs no rule. A proposal that nobody has decided in all that time is
 * cancelled: without its names it would match others.
 */
@ApplicationScoped
public class RuleWords implements DueRule {

  /** Finds rules with such conditions in the JSON text. */
  private static final String WORDS =
      InvalidationRule.PERSONAL.stream()
          .sorted()
          .map(condition -> "x.rule like '%\"" + condition + "\":%'")
          .collect(Collectors.joining(" or "));

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Exemptions exemptions;
  @EJB private AuditTrail audit;
  @EJB private Petitions petitions;

  @Override
  public ConfigurationKey key() {
    return ConfigurationKey.RETENTION_RULES;
  }

  @Override
  public RetentionPortion apply(Instant now, long after) {
    List<Long> over = due(now).portion(after);
    for (long id : over) {
      Invalidation one = em.find(Invalidation.class, id, LockModeType.PESSIMISTIC_WRITE);
      if (one.state() == InvalidationState.PROPOSED) {
        cancel(one, now);
      }
      one.forgetWords(now);
    }
    return RetentionPortion.of(over, over.size());
  }

  private void cancel(Invalidation undecided, Instant now) {
    undecided.cancel(null, now);
    audit.recordOwn(
        undecided.verb().act("cancelled"),
        "invalidation",
        undecided.publicId(),
        petitions.byId(undecided.petitionId()).orElseThrow().campaignId(),
        undecided.state().name());
  }

  @Override
  public DueRows due(Instant now) {
    return new DueRows(
        em,
        "Invalidation",
        "createdAt",
        "x.state not in :atWork and x.wordsEndedAt is null and x.modifiedAt < :before"
            + " and x.petitionId not in :exempt and (x.note is not null or "
            + WORDS
            + ")",
        Map.of(
            "atWork",
            Stream.of(InvalidationState.values()).filter(InvalidationState::isAtWork).toList(),
            "before",
            kept().since(now),
            "exempt",
            exemptions.exempt(now)));
  }
}
