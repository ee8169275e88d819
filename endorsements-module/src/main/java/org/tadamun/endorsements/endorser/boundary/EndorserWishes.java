package org.tadamun.endorsements.endorser.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tadamun.endorsements.endorser.control.EndorserUse;
import org.tadamun.endorsements.endorser.control.Remembered;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.endorsements.endorser.entity.Wish;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.record.boundary.Records;

/**
 * Questions and writes for use cases that have locked the endorser's row. Runs in their
 * transaction; they have checked campaign and country.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class EndorserWishes {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  /**
   * Whether an endorsement or a sponsor refers to the endorser.
   *
   * @param except id of an endorsement to leave out
   */
  @PermitAll
  public boolean isInUse(String id, long except) {
    return EndorserUse.isInUse(em, require(id), except);
  }

  /** Stores the endorser's wish to be left out of this campaign. */
  @RolesAllowed(Permission.ENDORSEMENT_WRITE)
  public void askOff(String id, long campaignId) {
    em.persist(new Wish(require(id), campaignId, clock.instant()));
  }

  /**
   * Stores a wish with the moment of its endorsement, whose log the retention clock is about to
   * erase. Not stored if the campaign is over: then nobody enters the endorser there again.
   *
   * @param asked when the endorser asked
   * @param before the campaign counts as over if it ended before this
   */
  @PermitAll
  public void keepWish(String id, long campaignId, Instant asked, Instant before) {
    if (!Remembered.isOver(em, campaignId, before)) {
      em.persist(new Wish(require(id), campaignId, asked));
    }
  }

  /** Returns the moments of the wishes stored with the endorser for this campaign. */
  @PermitAll
  public List<Instant> askedOff(String id, long campaignId) {
    return find(id).stream()
        .flatMap(whose -> Remembered.wishes(em, whose).stream())
        .filter(wish -> wish.campaignId() == campaignId)
        .map(Wish::createdAt)
        .toList();
  }

  /**
   * Whether the endorser has a wish that still holds, in any campaign.
   *
   * @param before a wish ends when it and the end of its campaign are older than this
   */
  @PermitAll
  public boolean hasWish(String id, Instant before) {
    return Remembered.hasWish(em, require(id), before);
  }

  /** Deletes the wishes of an erased endorser, and the notes that namesakes are other persons. */
  @PermitAll
  public void forgetWishes(String id) {
    find(id).ifPresent(whose -> Remembered.forget(em, whose));
  }

  private Endorser require(String id) {
    return find(id).filter(one -> !one.isForgotten()).orElseThrow(NotFound::new);
  }

  private Optional<Endorser> find(String id) {
    return Records.find(em, Endorser.class, id);
  }
}
