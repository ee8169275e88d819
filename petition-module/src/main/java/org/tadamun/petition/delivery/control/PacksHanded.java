package org.tadamun.petition.delivery.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.tadamun.kernel.database.boundary.InList;
import org.tadamun.petition.delivery.entity.Delivery;
import org.tadamun.petition.delivery.entity.DeliveryStep;
import org.tadamun.petition.signature.boundary.event.NamedPacksRequested;
import org.tadamun.petition.signature.boundary.own.PackWithName;
import org.tadamun.petition.snapshot.boundary.NamedPacks;

/** Finds for a signer the packs that name them, and when each was handed over. */
@Stateless
public class PacksHanded {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private NamedPacks packs;

  /** Adds the packs to the event, in the transaction of its sender, whose answer contains them. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void tell(@Observes NamedPacksRequested asked) {
    List<NamedPacks.Pack> named = packs.naming(asked);
    Map<Long, Instant> handed = handed(named.stream().map(NamedPacks.Pack::number).toList());
    for (NamedPacks.Pack pack : named) {
      asked.add(
          new PackWithName(
              pack.addressee().asMap(),
              pack.hostCountry(),
              pack.asOf(),
              handed.get(pack.number()),
              pack.asFrozen()));
    }
  }

  /** When each pack was first handed over; packs that were not are absent. */
  private Map<Long, Instant> handed(List<Long> numbers) {
    if (numbers.isEmpty()) {
      return Map.of();
    }
    return em
        .createQuery("select d from Delivery d where d.snapshot.id in :packs", Delivery.class)
        .setParameter("packs", InList.of(numbers))
        .getResultList()
        .stream()
        .flatMap(one -> moment(one).map(at -> Map.entry(one.snapshot().id(), at)).stream())
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, BinaryOperator.minBy(Instant::compareTo)));
  }

  private static Optional<Instant> moment(Delivery delivery) {
    return DeliveryStep.handedOver(delivery.steps(), delivery.zone());
  }
}
