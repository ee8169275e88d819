package org.tadamun.endorsements.figures.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.tadamun.endorsements.figures.control.EndorsementTally;

/** The figures about endorsements and parliaments for pages, dashboard and statistics. */
@Stateless
public class Figures {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  /** Returns the figures, which name nobody; the caller has checked that the campaign is public. */
  @PermitAll
  public EndorsementFigures of(long campaignId) {
    return EndorsementTally.of(em, campaignId, clock.instant());
  }
}
