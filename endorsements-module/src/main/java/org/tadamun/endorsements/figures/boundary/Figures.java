package org.tadamun.endorsements.figures.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.tadamun.endorsements.figures.control.EndorsementTally;

/** The numbers that pages, dashboard and statistics tell of endorsements and parliaments. */
@Stateless
public class Figures {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  /** Numbers only; the caller has asked whether the campaign is public. */
  @PermitAll
  public EndorsementFigures of(long campaignId) {
    return EndorsementTally.of(em, campaignId, clock.instant());
  }
}
