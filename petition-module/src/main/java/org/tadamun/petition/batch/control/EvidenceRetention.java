package org.tadamun.petition.batch.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.kernel.retention.boundary.DueRows;
import org.tadamun.kernel.retention.boundary.DueRule;
import org.tadamun.kernel.retention.boundary.RetentionPortion;
import org.tadamun.petition.batch.boundary.EvidenceTime;
import org.tadamun.petition.batch.entity.Batch;
import org.tadamun.petition.batch.entity.BatchState;
import org.tadamun.petition.exemption.boundary.Exemptions;
import org.tadamun.petition.petition.entity.PetitionState;

/**
 * Ends the keeping of evidence once its petition is over. Scanned sheets are full of names; who
 * counted, the note and the file's name may name people too, also where the sheets are kept
 * elsewhere. The batch still counts, and its hash still shows whether a given file is the right
 * one.
 *
 * <p>The file of a rejected or withdrawn batch proves nothing and may be a wrong one, so it is
 * deleted earlier, while the petition goes on. The words of the batch stay until the petition is
 * over.
 */
@ApplicationScoped
public class EvidenceRetention implements DueRule {

  private static final List<BatchState> ENDED =
      Stream.of(BatchState.values()).filter(state -> !state.isAlive()).toList();

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Exemptions exemptions;
  @Inject private EvidenceStore store;

  @Override
  public ConfigurationKey key() {
    return ConfigurationKey.RETENTION_EVIDENCE;
  }

  @Override
  public RetentionPortion apply(Instant now, long after) {
    List<Long> over = due(now).portion(after);
    over.forEach(id -> end(em.find(Batch.class, id), now));
    return RetentionPortion.of(over, over.size());
  }

  private void end(Batch batch, Instant now) {
    store.remove(batch);
    Instant overSince = batch.petition().overSince();
    if (overSince != null && overSince.isBefore(kept().since(now))) {
      batch.forgetEvidence(now);
    } else {
      batch.dropFile(now);
    }
  }

  @Override
  public DueRows due(Instant now) {
    return new DueRows(
        em,
        "Batch",
        "createdAt",
        "(x.petition.state in :over and x.petition.before.overSince < :before"
            + " and (x.evidenceKept = true or x.countedBy <> :forgotten or x.reason is not null)"
            + " or x.evidenceKept = true and x.state in :ended and x.endedAt < :lately)"
            + " and x.petition.id not in :exempt",
        Map.of(
            "ended",
            ENDED,
            "lately",
            lately(now),
            "forgotten",
            Batch.FORGOTTEN,
            "over",
            PetitionState.OVER,
            "before",
            kept().since(now),
            "exempt",
            exemptions.exempt(now)));
  }

  private Instant lately(Instant now) {
    Instant before = kept().since(now);
    Instant lately = now.minus(EvidenceTime.MOST);
    return before.isAfter(lately) ? before : lately;
  }
}
