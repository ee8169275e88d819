package org.tadamun.endorsements.endorsement.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.tadamun.endorsements.endorsement.entity.Endorsement;
import org.tadamun.endorsements.endorsement.entity.EndorsementEvent;
import org.tadamun.endorsements.endorser.boundary.EndorserWishes;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.endorsements.proof.entity.Step;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.kernel.event.boundary.WordsErased;
import org.tadamun.kernel.retention.boundary.KeepingTime;

/**
 * Erases an endorsement, and the endorser's record where no other row needs it. Where one does, the
 * erased endorsement gets a nameless record, so that it no longer leads to the person.
 */
@Dependent
public class Forgetting {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AuditTrail audit;
  @EJB private EndorserWishes endorserWishes;
  @Inject private Event<WordsErased> erased;

  /**
   * Erases by hand. A wish to be taken off that only this endorsement shows is erased with it. A
   * wish stored with the endorser stays: the endorsement may be a mistaken second entry, and the
   * record is erased by its own command. The caller locked the endorser before changing the
   * endorsement.
   */
  public void forget(Endorsement endorsement, Step step) {
    KeepingTime kept = KeepingTime.configured(ConfigurationKey.RETENTION_ENDORSEMENTS);
    erase(endorsement, kept.isForEver() ? Instant.EPOCH : kept.since(step.at()), step);
  }

  /**
   * Erases by the retention clock. Nobody asked for this, so a wish to be taken off stays known as
   * long as it holds: if the endorser withdrew this endorsement, the wish is stored apart.
   *
   * @param before a wish ends when it and the end of its campaign are older than this
   */
  public void forget(Endorsement endorsement, Instant before, Step step) {
    String endorser = endorsement.endorser().publicId();
    endorsement.events().stream()
        .filter(EndorsementEvent::asksOff)
        .forEach(
            event ->
                endorserWishes.keepWish(endorser, endorsement.campaignId(), event.at(), before));
    erase(endorsement, before, step);
  }

  private void erase(Endorsement endorsement, Instant before, Step step) {
    Endorser endorser = endorsement.endorser();
    endorsement.forget(() -> nobody(endorser, endorsement.id(), before, step.at()), step);
  }

  private Endorser nobody(Endorser endorser, long endorsement, Instant before, Instant now) {
    String id = endorser.publicId();
    return endorserWishes.hasWish(id, before) || endorserWishes.isInUse(id, endorsement)
        ? nameless(endorser, now)
        : forgotten(endorser, now);
  }

  private Endorser nameless(Endorser endorser, Instant now) {
    Endorser nobody = endorser.nameless(now);
    em.persist(nobody);
    return nobody;
  }

  private Endorser forgotten(Endorser endorser, Instant now) {
    endorser.forget(now);
    endorserWishes.forgetWishes(endorser.publicId());
    audit.record("endorser.forgotten", "endorser", endorser.publicId(), null, null, null);
    erased.fire(new WordsErased(endorser.publicId()));
    return endorser;
  }
}
