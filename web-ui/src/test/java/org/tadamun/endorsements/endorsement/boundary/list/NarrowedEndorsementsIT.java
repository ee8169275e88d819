package org.tadamun.endorsements.endorsement.boundary.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.boundary.EndorsementDraft;
import org.tadamun.endorsements.endorsement.boundary.EndorsementFilter;
import org.tadamun.endorsements.endorsement.boundary.EndorsementLists;
import org.tadamun.endorsements.endorsement.boundary.EndorsementRow;
import org.tadamun.endorsements.endorsement.entity.Capacity;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.endorsements.testing.UpdatedEndorsements;
import org.tadamun.kernel.text.boundary.Folded;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.list.Combinations;

@InServer
@DisplayName("List of endorsements narrowed by filters")
class NarrowedEndorsementsIT extends AtTheDesk {

  private static final Set<EndorsementState> TO_DO =
      Set.of(
          EndorsementState.RECEIVED,
          EndorsementState.VERIFYING,
          EndorsementState.VERIFIED,
          EndorsementState.APPROVED);

  @Inject private EndorsementLists lists;
  @Inject private UpdatedEndorsements updated;

  /** The ids whose basis is to be checked, which no row tells. */
  private final Set<String> uncovered = new HashSet<>();

  /** A filter and an order that a reader asks for. */
  private record Asked(EndorsementFilter filter, EndorsementFilter.Order order, boolean ascending) {

    static Asked of(Object[] one) {
      return new Asked(
          new EndorsementFilter(
              (EndorsementState) one[0],
              (EndorsementFilter.Scope) one[1],
              (EndorsementKind) one[2],
              (Capacity) one[3],
              (String) one[4],
              (String) one[5],
              null),
          (EndorsementFilter.Order) one[6],
          (Boolean) one[7]);
    }

    /** One of two languages in which the countries sort differently. */
    Locale reader() {
      return ascending ? Locale.ENGLISH : Locale.of("ar");
    }

    boolean means(EndorsementRow row) {
      return (filter.state() == null || filter.state() == row.state())
          && (filter.kind() == null || filter.kind() == row.kind())
          && (filter.capacity() == null || filter.capacity() == row.capacity())
          && (filter.country() == null || filter.country().equals(row.country()))
          && (filter.text() == null
              || Folded.of(row.name().in("en")).contains(Folded.of(filter.text())));
    }
  }

  private boolean isOf(EndorsementFilter.Scope scope, EndorsementRow row) {
    LocalDate today = endorsementWorld.today();
    return switch (scope) {
      case null -> true;
      case SHOWN -> row.shown();
      case EMBARGOED -> row.state() == EndorsementState.PUBLISHED && !row.shown();
      case TO_DO -> TO_DO.contains(row.state());
      case OVERDUE -> row.state() == EndorsementState.PLEDGED && row.promisedBy().isBefore(today);
      case UNCOVERED -> uncovered.contains(row.id());
    };
  }

  @BeforeEach
  void endorsements() throws Exception {
    EndorsementDraft letter = EndorsementDrafts.letter();
    EndorsementDraft own =
        EndorsementDrafts.of(Capacity.FOR_ORGANISATION, EndorsementKind.STATEMENT);
    add("Weavers of Montréal", "CA", letter, EndorsementState.PUBLISHED);
    add("Weavers, 50% of them", "GB", own, EndorsementState.PLEDGED);
    add("Miners", "GB", letter, EndorsementState.RECEIVED);
    add("Miners of Montréal", "CA", own, EndorsementState.APPROVED);
    Instant later = endorsementWorld.today().plusDays(9).atStartOfDay().toInstant(ZoneOffset.UTC);
    EndorsementDraft hidden = EndorsementDrafts.embargoed("Not yet", later);
    add("Weavers to come", "GB", hidden, EndorsementState.PUBLISHED);
    for (String name : List.of("Weavers of old", "Miners, 50% of them")) {
      String id = add(name, "CA", own, EndorsementState.PUBLISHED);
      updated.outdateConsent(id);
      uncovered.add(id);
    }
  }

  private String add(String name, String country, EndorsementDraft draft, EndorsementState state)
      throws Exception {
    String union = endorsementWorld.add(EndorsementDrafts.union(name, country)).id();
    return endorsementWorld.bring(desk, endorsementWorld.invited(desk, union, draft), state).id();
  }

  @Test
  @DisplayName("Count and pages agree with the filter, for each pair of filter values")
  void narrowed() throws Exception {
    long campaign = desk.campaign().id();
    List<EndorsementRow> all =
        anna(
            () ->
                lists.rows(
                    campaign,
                    EndorsementFilter.ALL,
                    EndorsementFilter.Order.MODIFIED,
                    true,
                    0,
                    50));
    List<Asked> combinations =
        Combinations.pairs(
                Combinations.orNone(EndorsementState.PUBLISHED),
                Combinations.orNone(EndorsementFilter.Scope.values()),
                Combinations.orNone(EndorsementKind.STATEMENT),
                Combinations.orNone(Capacity.FOR_ORGANISATION),
                Combinations.orNone("GB"),
                Combinations.orNone("WEAVERS", "50%", "mÖntreal"),
                List.of(EndorsementFilter.Order.values()),
                List.of(true, false))
            .stream()
            .map(Asked::of)
            .toList();
    List<String> faults =
        Combinations.faults(
            combinations,
            asked -> listed(campaign, asked),
            asked -> anna(() -> lists.count(campaign, asked.filter())),
            asked ->
                all.stream()
                    .filter(row -> asked.means(row) && isOf(asked.filter().scope(), row))
                    .map(EndorsementRow::id)
                    .toList());
    assertEquals(List.of(), faults);
  }

  private List<String> listed(long campaign, Asked asked) throws Exception {
    return Combinations.paged(
            (first, most) ->
                anna(
                    () ->
                        lists.rows(
                            campaign,
                            asked.filter(),
                            asked.order(),
                            asked.reader(),
                            asked.ascending(),
                            first,
                            most)))
        .stream()
        .map(EndorsementRow::id)
        .toList();
  }
}
