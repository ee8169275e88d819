package org.tadamun.petition.batch.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.retention.boundary.DueRows;
import org.tadamun.kernel.retention.boundary.Forecast;
import org.tadamun.kernel.retention.boundary.Kept;
import org.tadamun.kernel.retention.boundary.RetentionRule;
import org.tadamun.petition.batch.entity.Batch;
import org.tadamun.petition.batch.entity.EvidenceFile;
import org.tadamun.petition.exemption.boundary.Exemptions;
import org.tadamun.petition.petition.entity.PetitionState;

/**
 * Files of evidence of batches of petitions that are over: sheets full of names. The batch counts
 * on, and its hash still tells whether a sheet that somebody has is the one.
 */
@ApplicationScoped
public class EvidenceEnd implements RetentionRule {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Exemptions exemptions;

  @Inject
  @ConfigProperty(name = "tadamun.retention.evidence", defaultValue = "P1825D")
  private String configured;

  @Override
  public String name() {
    return "evidence";
  }

  @Override
  public String key() {
    return "tadamun.retention.evidence";
  }

  @Override
  public Kept kept() {
    return Kept.parse(configured);
  }

  @Override
  public Forecast forecast(Instant now) {
    return due(now).forecast();
  }

  @Override
  public int apply(Instant now) {
    List<Long> over = due(now).portion();
    for (long id : over) {
      EvidenceFile file = em.find(EvidenceFile.class, id);
      em.find(Batch.class, file.batchId()).forgetEvidence(now);
      em.remove(file);
    }
    return over.size();
  }

  private DueRows due(Instant now) {
    return new DueRows(
        em,
        "EvidenceFile",
        "createdAt",
        "x.batchId in (select b.id from Batch b where b.petition.state in :over"
            + " and b.petition.modifiedAt < :before and b.petition.id not in :exempt)",
        Map.of(
            "over",
            Arrays.stream(PetitionState.values()).filter(PetitionState::isOver).toList(),
            "before",
            kept().since(now),
            "exempt",
            exemptions.exempt(now)));
  }
}
