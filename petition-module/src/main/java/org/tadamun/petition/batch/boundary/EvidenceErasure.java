package org.tadamun.petition.batch.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.event.boundary.WordsErased;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.petition.batch.control.BatchQuery;
import org.tadamun.petition.batch.control.EvidenceStore;
import org.tadamun.petition.batch.entity.Batch;

/**
 * Erases the evidence of a batch by hand, because it was the wrong file or somebody in it asked for
 * it. The batch keeps its state, its number and its hash.
 */
@Stateless
public class EvidenceErasure {

  private static final String SUBJECT = "batch";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private AuditTrail audit;
  @Inject private EvidenceStore store;
  @Inject private Clock clock;
  @Inject private Event<WordsErased> erased;

  /**
   * Erases all that may name a person: the file, its name, who counted, the note and the reason.
   * The audit trail records that this was done, without these words. Does nothing if none is left.
   *
   * @param version the one that the caller saw, or null
   */
  @RolesAllowed(Permission.PETITION_WRITE)
  public BatchView erase(String id, Integer version) {
    Batch batch = BatchQuery.reachable(em, access, id);
    em.refresh(batch, LockModeType.PESSIMISTIC_WRITE);
    if (version != null) {
      Stale.refuseUnless(version, batch.version());
    }
    BatchView before = BatchView.of(batch);
    if (!before.isErasable()) {
      return before;
    }
    store.remove(batch);
    batch.forgetEvidence(clock.instant());
    em.flush();
    long campaign = batch.petition().campaignId();
    String sha256 = batch.details().evidence().sha256();
    audit.record(SUBJECT + ".evidence-erased", SUBJECT, batch.publicId(), campaign, sha256, null);
    erased.fire(new WordsErased(batch.publicId()));
    return BatchView.of(batch);
  }
}
