package org.tadamun.petition.batch.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.kernel.retention.boundary.DueRows;
import org.tadamun.kernel.retention.boundary.DueRule;
import org.tadamun.kernel.retention.boundary.Portion;
import org.tadamun.petition.batch.entity.Batch;
import org.tadamun.petition.batch.entity.EvidenceFile;
import org.tadamun.petition.exemption.boundary.Exemptions;
import org.tadamun.petition.petition.entity.PetitionState;

/**
 * Files of evidence of batches of petitions that are over, which are sheets full of names, and who
 * counted them, the notes and the names of the files, also where the sheets lie elsewhere. The
 * batch counts on, and its hash still tells whether a sheet that somebody has is the one.
 */
@ApplicationScoped
public class EvidenceEnd implements DueRule {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Exemptions exemptions;

  @Override
  public ConfigurationKey key() {
    return ConfigurationKey.RETENTION_EVIDENCE;
  }

  @Override
  public Portion apply(Instant now, long after) {
    List<Long> over = due(now).portion(after);
    for (long id : over) {
      em.createNamedQuery(EvidenceFile.OF_BATCH, EvidenceFile.class)
          .setParameter("batch", id)
          .getResultList()
          .forEach(em::remove);
      em.find(Batch.class, id).forgetEvidence(now);
    }
    return Portion.of(over, over.size());
  }

  @Override
  public DueRows due(Instant now) {
    return new DueRows(
        em,
        "Batch",
        "createdAt",
        "(x.evidenceKept = true or x.countedBy <> :forgotten) and x.petition.state in :over"
            + " and x.petition.before.overSince < :before and x.petition.id not in :exempt",
        Map.of(
            "forgotten",
            Batch.FORGOTTEN,
            "over",
            PetitionState.OVER,
            "before",
            kept().since(now),
            "exempt",
            exemptions.exempt(now)));
  }
}
