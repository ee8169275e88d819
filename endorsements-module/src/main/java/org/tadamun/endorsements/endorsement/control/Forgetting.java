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
import org.tadamun.endorsements.endorser.boundary.EndorserHolds;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.endorsements.proof.entity.Step;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.kernel.event.boundary.WordsErased;
import org.tadamun.kernel.retention.boundary.KeepingTime;

/**
 * Erases an endorsement, and the record of whoever gave it where nothing else rests on that. Where
 * something does, the erased one leads to a record without a name: nobody finds out by it.
 */
@Dependent
public class Forgetting {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AuditTrail audit;
  @EJB private EndorserHolds holds;
  @Inject private Event<WordsErased> erased;

  /**
   * By hand a wish that this one alone tells goes with it. One that is kept with the record stays:
   * what is erased may be a second entry, made by mistake, and his record has its own erasure.
   * Whoever calls this holds the endorser, and has before he changed the endorsement.
   */
  public void forget(Endorsement endorsement, Step step) {
    KeepingTime kept = KeepingTime.configured(ConfigurationKey.RETENTION_ENDORSEMENTS);
    erase(endorsement, kept.isForEver() ? Instant.EPOCH : kept.since(step.at()), step);
  }

  /**
   * The same by the clock, which nobody asked for it: whoever asked to be taken off a campaign is
   * known there for as long as that holds. Where he withdrew this one, his wish is kept without it.
   *
   * @param before since when a wish, and its campaign, would have to be over
   */
  public void forget(Endorsement endorsement, Instant before, Step step) {
    String endorser = endorsement.endorser().publicId();
    endorsement.events().stream()
        .filter(EndorsementEvent::asksOff)
        .forEach(event -> holds.keepWish(endorser, endorsement.campaignId(), event.at(), before));
    erase(endorsement, before, step);
  }

  private void erase(Endorsement endorsement, Instant before, Step step) {
    Endorser endorser = endorsement.endorser();
    endorsement.forget(() -> nobody(endorser, endorsement.id(), before, step.at()), step);
  }

  private Endorser nobody(Endorser endorser, long endorsement, Instant before, Instant now) {
    String id = endorser.publicId();
    return holds.hasWish(id, before) || holds.isInUse(id, endorsement)
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
    holds.forgetWishes(endorser.publicId());
    audit.record("endorser.forgotten", "endorser", endorser.publicId(), null, null, null);
    erased.fire(new WordsErased(endorser.publicId()));
    return endorser;
  }
}
