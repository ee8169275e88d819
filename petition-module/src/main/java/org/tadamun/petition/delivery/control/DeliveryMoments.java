package org.tadamun.petition.delivery.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.tadamun.kernel.time.boundary.LocalTimes;
import org.tadamun.kernel.zone.boundary.ZonedTable;
import org.tadamun.petition.delivery.entity.Delivery;
import org.tadamun.petition.delivery.entity.DeliveryOutcome;

/** Computes the moments of planned attempts anew when the rules of a time zone change. */
@ApplicationScoped
public class DeliveryMoments extends ZonedTable<Delivery> {

  public DeliveryMoments() {
    super(
        Delivery.class,
        "planned deliveries",
        "delivery",
        "x.outcome = :planned and x.plannedLocal is not null and x.moment > :now",
        Map.of("planned", DeliveryOutcome.PLANNED));
  }

  @Override
  protected Optional<Moved> derive(Delivery delivery, Instant now) {
    Instant anew = LocalTimes.first(delivery.details().plannedLocal(), delivery.zone());
    if (anew.equals(delivery.moment())) {
      return Optional.empty();
    }
    delivery.edit(delivery.snapshot(), delivery.details(), now);
    return Optional.of(new Moved(delivery.to().campaignId(), anew.toString()));
  }
}
