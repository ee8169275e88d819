package org.tadamun.endorsements.endorsement.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tadamun.endorsements.endorsement.control.EndorsementQuery;
import org.tadamun.endorsements.endorsement.entity.Endorsement;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Languages;

/** The lists of a campaign's endorsements for staff; each method runs at most three statements. */
@Stateless
public class EndorsementLists {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private Addressees addressees;
  @Inject private Clock clock;
  @Inject private Countries countries;

  @RolesAllowed({Permission.REPORT_READ, Permission.SYSTEM})
  public List<EndorsementRow> rows(
      long campaignId,
      EndorsementFilter filter,
      EndorsementFilter.Order order,
      boolean ascending,
      int first,
      int most) {
    return rows(campaignId, filter, order, Languages.FALLBACK, ascending, first, most);
  }

  /**
   * Returns part of the list.
   *
   * @param reader the language whose country names decide the order where the list is sorted by
   *     country
   */
  @RolesAllowed({Permission.REPORT_READ, Permission.SYSTEM})
  public List<EndorsementRow> rows(
      long campaignId,
      EndorsementFilter filter,
      EndorsementFilter.Order order,
      Locale reader,
      boolean ascending,
      int first,
      int most) {
    access.require(filter.permission(), campaignId);
    Instant now = clock.instant();
    List<Endorsement> rows =
        new EndorsementQuery(campaignId, filter, now)
            .named(countries.codes(reader))
            .rows(em, order, ascending, first, Math.min(most, Page.MOST));
    Map<Long, AddresseeView> known =
        addressees.byIds(
            rows.stream()
                .map(Endorsement::addresseeId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return rows.stream().map(row -> EndorsementRow.of(row, addressee(row, known), now)).toList();
  }

  private static AddresseeView addressee(Endorsement row, Map<Long, AddresseeView> known) {
    return row.addresseeId() == null ? null : known.get(row.addresseeId());
  }

  @RolesAllowed({Permission.REPORT_READ, Permission.SYSTEM})
  public long count(long campaignId, EndorsementFilter filter) {
    access.require(filter.permission(), campaignId);
    return new EndorsementQuery(campaignId, filter, clock.instant()).count(em);
  }

  /** Returns how many endorsements are in each state, for the bar above the list; one statement. */
  @RolesAllowed({Permission.REPORT_READ, Permission.SYSTEM})
  public Map<EndorsementState, Long> byState(long campaignId) {
    access.require(Permission.REPORT_READ, campaignId);
    Map<EndorsementState, Long> counts = new EnumMap<>(EndorsementState.class);
    em.createQuery(
            "select e.state, count(e) from Endorsement e where e.campaignId = :campaign"
                + " group by e.state",
            Object[].class)
        .setParameter("campaign", campaignId)
        .getResultList()
        .forEach(row -> counts.put((EndorsementState) row[0], ((Number) row[1]).longValue()));
    return counts;
  }

  /**
   * Returns the open promises, the earliest day first, and so the overdue ones before all others.
   */
  @RolesAllowed({Permission.REPORT_READ, Permission.SYSTEM})
  public List<EndorsementRow> pledges(long campaignId, int most) {
    return rows(
        campaignId,
        EndorsementFilter.of(EndorsementState.PLEDGED),
        EndorsementFilter.Order.PROMISED_BY,
        true,
        0,
        most);
  }
}
