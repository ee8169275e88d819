package org.tadamun.petition.eventpass.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.tadamun.kernel.zone.boundary.ZonedTable;
import org.tadamun.petition.eventpass.entity.EventPass;

/** Computes the moments of current passes anew when the rules of a time zone change. */
@ApplicationScoped
public class PassMoments extends ZonedTable<EventPass> {

  public PassMoments() {
    super(
        EventPass.class,
        "event passes",
        "event-pass",
        "x.revokedAt is null and x.validTo > :now",
        Map.of());
  }

  @Override
  protected String along() {
    return "join fetch x.petition";
  }

  @Override
  protected Optional<Moved> derive(EventPass pass, Instant now) {
    if (!pass.deriveAnew(now)) {
      return Optional.empty();
    }
    String moments = pass.validFrom() + " " + pass.validTo();
    return Optional.of(new Moved(pass.petition().campaignId(), moments));
  }
}
