package org.tadamun.petition.petition.boundary.reopening;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.control.ReopenPolicy;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.lastday.Reopening;

/** Answers whether closed petitions can be reopened, and since when they are closed. */
@Stateless
public class Reopenings {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Campaigns campaigns;
  @Inject private ReopenPolicy policy;
  @Inject private Clock clock;

  /**
   * Whether {@link org.tadamun.petition.petition.boundary.Petitions#reopen} would reopen it now.
   * Shown to signers who wait to confirm.
   */
  @PermitAll
  public boolean isPossible(PetitionView petition) {
    Instant now = clock.instant();
    return petition.reopening().isPossible(now)
        && policy.allows(
            petition.reopening().until().minus(Reopening.TIME),
            campaigns.byId(petition.campaignId()).orElseThrow(),
            now);
  }

  /**
   * Since when it is closed, even if it is in a later state by now; empty if it is not closed.
   * Signing may have ended before, by its last day or by its campaign's outcome.
   */
  @PermitAll
  public Optional<Instant> closedAt(PetitionView petition) {
    return petition.state().isOver()
        ? Optional.ofNullable(em.find(Petition.class, petition.id()).overSince())
        : Optional.empty();
  }
}
