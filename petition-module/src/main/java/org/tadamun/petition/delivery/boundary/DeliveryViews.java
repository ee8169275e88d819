package org.tadamun.petition.delivery.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.petition.delivery.entity.Delivery;

/**
 * Makes views of attempts, with the names of addressees; a page takes as many statements as one.
 */
@Dependent
public class DeliveryViews {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Addressees addressees;

  DeliveryView of(Delivery delivery) {
    return of(List.of(delivery)).getFirst();
  }

  List<DeliveryView> of(List<Delivery> deliveries) {
    Set<Long> ids =
        deliveries.stream().map(one -> one.to().addresseeId()).collect(Collectors.toSet());
    Map<Long, AddresseeView> names = addressees.byIds(ids);
    Map<Long, String> earlier = earlier(deliveries);
    return deliveries.stream()
        .map(
            one ->
                DeliveryView.of(
                    one, names.get(one.to().addresseeId()), earlier.get(one.followsId())))
        .toList();
  }

  private Map<Long, String> earlier(List<Delivery> deliveries) {
    Map<Long, String> found = new HashMap<>();
    Set<Long> ids =
        deliveries.stream()
            .map(Delivery::followsId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    if (!ids.isEmpty()) {
      em.createQuery("select d.id, d.publicId from Delivery d where d.id in :ids", Object[].class)
          .setParameter("ids", ids)
          .getResultList()
          .forEach(row -> found.put((Long) row[0], (String) row[1]));
    }
    return found;
  }
}
