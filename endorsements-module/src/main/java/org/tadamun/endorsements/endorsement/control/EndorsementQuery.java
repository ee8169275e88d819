package org.tadamun.endorsements.endorsement.control;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.tadamun.endorsements.endorsement.boundary.EndorsementFilter;
import org.tadamun.endorsements.endorsement.entity.Endorsement;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.proof.entity.PublicationBasis;
import org.tadamun.kernel.database.boundary.ListQuery;
import org.tadamun.kernel.text.boundary.Folded;

/** Turns a filter into a query. Used by the list and by its count, so that both agree. */
public final class EndorsementQuery {

  private static final String UNCOVERED =
      "(e.basis = :consent and "
          + ListQuery.is("e.consentOutdated", true)
          + " or e.basis <> :consent and "
          + ListQuery.is("e.sourceOutdated", true)
          + ")";

  private final ListQuery<Endorsement> list = new ListQuery<>(Endorsement.class, "e");
  private String countries;

  public EndorsementQuery(long campaignId, EndorsementFilter filter, Instant now) {
    list.where("e.campaignId = :campaign", "campaign", campaignId)
        .where("e.state = :state", "state", filter.state())
        .where("e.kind = :kind", "kind", filter.kind())
        .where("e.capacity = :capacity", "capacity", filter.capacity())
        .where("e.country = :country", "country", filter.country());
    if (filter.text() != null && !filter.text().isBlank()) {
      // The list shows the recorded name; staff may know the present name only.
      list.where(
          "(e.searchText like :text escape '!' or e.endorser.searchText like :text escape '!')",
          "text",
          ListQuery.contains(Folded.of(filter.text())));
    }
    if (filter.dueBefore() != null) {
      promisedBefore(filter.dueBefore());
    }
    if (filter.scope() != null) {
      scope(filter.scope(), now);
    }
  }

  private void scope(EndorsementFilter.Scope scope, Instant now) {
    switch (scope) {
      case SHOWN -> {
        list.where("e.state = :published", "published", EndorsementState.PUBLISHED);
        list.where("(e.embargoUntil is null or e.embargoUntil <= :now)", "now", now);
      }
      case EMBARGOED -> {
        list.where("e.state = :published", "published", EndorsementState.PUBLISHED);
        list.where("e.embargoUntil > :now", "now", now);
      }
      case TO_DO ->
          list.where(
              "e.state in :open",
              "open",
              List.of(
                  EndorsementState.RECEIVED,
                  EndorsementState.VERIFYING,
                  EndorsementState.VERIFIED,
                  EndorsementState.APPROVED));
      case OVERDUE -> promisedBefore(now.atOffset(ZoneOffset.UTC).toLocalDate());
      case UNCOVERED -> {
        list.where("e.state = :published", "published", EndorsementState.PUBLISHED);
        list.where(UNCOVERED, "consent", PublicationBasis.CONSENT);
      }
    }
  }

  private void promisedBefore(LocalDate day) {
    list.where("e.state = :pledged", "pledged", EndorsementState.PLEDGED);
    list.where(EndorsementState.LATE, "today", day);
  }

  /** Sorts countries in the order of these codes; null sorts by the codes themselves. */
  public EndorsementQuery named(String codes) {
    countries = codes;
    return this;
  }

  public List<Endorsement> rows(
      EntityManager em, EndorsementFilter.Order order, boolean ascending, int first, int most) {
    List<Long> page = list.numbers(em, order.path(countries), ascending, first, most);
    return list.ofNumbers(em, page, "join fetch e.endorser", order.path(countries), ascending);
  }

  public long count(EntityManager em) {
    return list.count(em);
  }
}
