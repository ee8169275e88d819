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
 * What whoever holds an endorser's row asks and keeps of him. No use case of its own: campaign and
 * country were asked by the one in whose transaction it is.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class EndorserHolds {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  /**
   * Whether something rests on it.
   *
   * @param except the number of an endorsement that is not asked about
   */
  @PermitAll
  public boolean isInUse(String id, long except) {
    return EndorserUse.isInUse(em, require(id), except);
  }

  /** He asks not to stand in this campaign. */
  @RolesAllowed(Permission.ENDORSEMENT_WRITE)
  public void askOff(String id, long campaignId) {
    em.persist(new Wish(require(id), campaignId, clock.instant()));
  }

  /**
   * He asked so, and the row that tells it goes by the clock. Of a campaign that is over nothing is
   * kept: nobody brings him there again.
   *
   * @param asked when he did
   * @param before since when that would have to be over
   */
  @PermitAll
  public void keepWish(String id, long campaignId, Instant asked, Instant before) {
    if (!Remembered.isOver(em, campaignId, before)) {
      em.persist(new Wish(require(id), campaignId, asked));
    }
  }

  /** When he asked so, where that is remembered with him alone. */
  @PermitAll
  public List<Instant> askedOff(String id, long campaignId) {
    return find(id).stream()
        .flatMap(whose -> Remembered.wishes(em, whose).stream())
        .filter(wish -> wish.campaignId() == campaignId)
        .map(Wish::createdAt)
        .toList();
  }

  /**
   * Whether he has to be known since he asked so, in whatever campaign.
   *
   * @param before since when the wish, and its campaign, would have to be over
   */
  @PermitAll
  public boolean hasWish(String id, Instant before) {
    return Remembered.hasWish(em, require(id), before);
  }

  /** Who is forgotten is not known again: nor who of his name is another. */
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
