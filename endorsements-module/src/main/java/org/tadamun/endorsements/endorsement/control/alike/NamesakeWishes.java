package org.tadamun.endorsements.endorsement.control.alike;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tadamun.endorsements.endorsement.control.EndorserRules;
import org.tadamun.endorsements.endorsement.entity.Endorsement;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.endorser.boundary.EndorserNamesakes;
import org.tadamun.endorsements.endorser.boundary.EndorserView;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.kernel.database.boundary.RowLocks;

/**
 * Endorsers of the same name, kind and country who asked to be taken off a campaign: perhaps the
 * same person in a second record. Read before any row is locked, and without waiting for the locks
 * of others (docs/adr/198).
 */
@Dependent
public class NamesakeWishes {

  private static final String LIKE_HIM =
      " and r.id <> ?2 and r.kind = ?3 and r.country = ?4 and r.forgotten_at is null";

  private static final String WITHDRAWN =
      "select r.public_id, r.id from endorsements_endorsement e"
          + " join endorsements_endorser r on r.id = e.endorser_id"
          + " where e.campaign_id = ?1"
          + LIKE_HIM
          + " and e.forgotten_at is null and e.state = '"
          + EndorsementState.WITHDRAWN
          + "'";

  private static final String WISHED =
      "select r.public_id, r.id from endorsements_wish w"
          + " join endorsements_endorser r on r.id = w.endorser_id where w.campaign_id = ?1"
          + LIKE_HIM;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private EndorserNamesakes namesakes;
  @Inject private EndorserRules rules;

  /** Returns each of these endorsers with the last day on which they asked. */
  public Map<EndorserView, LocalDate> of(Endorsement endorsement) {
    Map<EndorserView, LocalDate> found = new LinkedHashMap<>();
    for (EndorserView one : whoAsked(endorsement)) {
      LocalDate day = rules.askedOff(endorsement.campaignId(), one.id());
      if (day != null) {
        found.put(one, day);
      }
    }
    return found;
  }

  /** Whether there is any; does not wait for transactions that change their endorsements. */
  public boolean exist(Endorsement endorsement) {
    return !whoAsked(endorsement).isEmpty();
  }

  private List<EndorserView> whoAsked(Endorsement endorsement) {
    Endorser endorser = endorsement.endorser();
    List<String> asked =
        Stream.of(WITHDRAWN, WISHED)
            .flatMap(query -> rows(query, endorsement).stream())
            .map(row -> (String) row[0])
            .distinct()
            .toList();
    return endorser.isForgotten() ? List.of() : namesakes.among(endorser.publicId(), asked);
  }

  private List<Object[]> rows(String query, Endorsement endorsement) {
    Endorser endorser = endorsement.endorser();
    return RowLocks.past(
        em,
        query,
        endorsement.campaignId(),
        endorser.id(),
        endorser.kind().name(),
        endorser.country());
  }
}
