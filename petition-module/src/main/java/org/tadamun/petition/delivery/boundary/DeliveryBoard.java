package org.tadamun.petition.delivery.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.delivery.entity.Delivery;
import org.tadamun.petition.delivery.entity.DeliveryStanding;

/**
 * The board: every embassy and consulate that is addressed, and other addressees with an attempt.
 */
@Stateless
public class DeliveryBoard {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private Addressees addressees;
  @EJB private Campaigns campaigns;
  @Inject private Clock clock;

  @RolesAllowed({Permission.CONSOLE_READ, Permission.ADDRESSEE_WRITE})
  public BoardView of(long campaignId) {
    access.requireAny(campaignId, Permission.CONSOLE_READ, Permission.ADDRESSEE_WRITE);
    LocalDate today =
        LocalDate.now(clock.withZone(campaigns.byId(campaignId).orElseThrow(NotFound::new).zone()));
    Map<Long, List<Delivery>> attempts = attempts(campaignId);
    List<AddresseeView> shown =
        addressees.ofCampaign(campaignId).stream()
            .filter(one -> isShown(one, attempts.getOrDefault(one.id(), List.of()), today))
            .toList();
    List<BoardView.Row> rows =
        shown.stream()
            .map(one -> row(one, attempts.getOrDefault(one.id(), List.of()), today))
            .toList();
    Map<DeliveryStanding, Long> sums =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    BoardView.Row::standing,
                    () -> new EnumMap<>(DeliveryStanding.class),
                    Collectors.counting()));
    List<AddresseeKind> kinds = shown.stream().map(one -> one.details().kind()).toList();
    return new BoardView(clock.instant(), BoardView.Company.of(kinds), sums, rows);
  }

  /**
   * Whether the addressee has a row. One that is no longer addressed has one only if an attempt has
   * happened or a next step is due; a mere plan does not matter any more.
   */
  private static boolean isShown(AddresseeView one, List<Delivery> attempts, LocalDate today) {
    return one.isAddressed()
        ? one.details().kind().isMission() || !attempts.isEmpty()
        : DeliveryStanding.last(attempts).isPresent()
            || DeliveryStanding.nextDue(attempts).filter(due -> !due.isAfter(today)).isPresent();
  }

  private Map<Long, List<Delivery>> attempts(long campaignId) {
    return em.createQuery(
            "select d from Delivery d left join fetch d.snapshot s left join fetch s.petition"
                + " where d.campaignId = :campaign order by d.id",
            Delivery.class)
        .setParameter("campaign", campaignId)
        .getResultStream()
        .collect(Collectors.groupingBy(one -> one.to().addresseeId()));
  }

  private static BoardView.Row row(
      AddresseeView addressee, List<Delivery> attempts, LocalDate today) {
    Optional<Delivery> next = next(attempts);
    return new BoardView.Row(
        DeliveryView.Addressed.of(addressee),
        DeliveryStanding.of(attempts, today),
        attempts.stream().filter(one -> one.outcome().hasHappened()).count(),
        DeliveryStanding.last(attempts).map(DeliveryBoard::attempt).orElse(null),
        next.map(one -> one.details().plannedLocal()).orElse(null),
        next.map(one -> one.zone().getId()).orElse(null),
        DeliveryStanding.nextDue(attempts).orElse(null),
        attempts.stream().anyMatch(one -> !one.outcome().hasHappened()));
  }

  /**
   * The planned attempt with the earliest moment; two attempts may have different zones, if the
   * addressee has moved.
   */
  private static Optional<Delivery> next(List<Delivery> attempts) {
    return attempts.stream()
        .filter(one -> !one.outcome().hasHappened() && one.details().plannedLocal() != null)
        .min(Comparator.comparing(one -> one.details().plannedLocal().atZone(one.zone())));
  }

  private static BoardView.Attempt attempt(Delivery delivery) {
    return new BoardView.Attempt(
        delivery.publicId(),
        delivery.outcome(),
        delivery.details().channel(),
        delivery.happenedLocal(),
        delivery.zone().getId(),
        delivery.details().incident());
  }
}
