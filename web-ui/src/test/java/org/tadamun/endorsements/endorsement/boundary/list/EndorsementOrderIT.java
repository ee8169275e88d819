package org.tadamun.endorsements.endorsement.boundary.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.boundary.EndorsementDraft;
import org.tadamun.endorsements.endorsement.boundary.EndorsementFilter;
import org.tadamun.endorsements.endorsement.boundary.EndorsementFilter.Order;
import org.tadamun.endorsements.endorsement.boundary.EndorsementLists;
import org.tadamun.endorsements.endorsement.boundary.EndorsementRow;
import org.tadamun.endorsements.endorsement.boundary.EndorsementView;
import org.tadamun.endorsements.endorsement.entity.Capacity;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.endorser.entity.EndorserDetails;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("The list of endorsements for staff")
class EndorsementOrderIT extends AtTheDesk {

  @Inject private EndorsementLists lists;

  /** The names in ascending order; rows without a promised day come last, equal rows by age. */
  private static String expected(Order order) {
    return switch (order) {
      case NAME -> "Doe, Millers, Weavers";
      case COUNTRY, KIND -> "Weavers, Millers, Doe";
      case CAPACITY, PROMISED_BY -> "Doe, Weavers, Millers";
      case STATE, DAY -> "Millers, Doe, Weavers";
      case MODIFIED -> "Millers, Weavers, Doe";
    };
  }

  @Test
  @DisplayName("Rows are sorted as the chosen order says, upwards and downwards")
  void sorted() throws Exception {
    EndorsementView weavers =
        invited(
            EndorsementDrafts.union("Weavers", "CA"),
            draft(Capacity.FOR_ORGANISATION, EndorsementKind.LETTER, 2));
    EndorsementView doe =
        invited(
            EndorsementDrafts.person("Doe", "SE"),
            draft(Capacity.AS_OFFICE_HOLDER, EndorsementKind.STATEMENT, 1));
    invited(
        EndorsementDrafts.union("Millers", "DE"),
        draft(Capacity.FOR_ORGANISATION, EndorsementKind.RESOLUTION, 0));
    endorsementWorld.bring(desk, weavers, EndorsementState.RECEIVED);
    endorsementWorld.bring(desk, doe, EndorsementState.PLEDGED);
    for (Order order : Order.values()) {
      List<String> upwards = names(order, true);
      assertEquals(expected(order), String.join(", ", upwards), order.name());
      assertEquals(upwards.reversed(), names(order, false), order.name());
    }
  }

  private EndorsementView invited(EndorserDetails endorser, EndorsementDraft draft)
      throws Exception {
    return endorsementWorld.invited(desk, endorsementWorld.add(endorser).id(), draft);
  }

  /** A draft of an endorsement that was sent so many days after the others. */
  private static EndorsementDraft draft(Capacity capacity, EndorsementKind kind, int later) {
    EndorsementDraft draft = EndorsementDrafts.of(capacity, kind);
    return new EndorsementDraft(
        capacity,
        kind,
        null,
        null,
        draft.displayRole(),
        draft.displayOrganisation(),
        draft.language(),
        null,
        EndorsementDrafts.SENT.plusDays(later),
        null,
        draft.quotes(),
        null);
  }

  private List<String> names(Order order, boolean ascending) throws Exception {
    long campaign = desk.campaign().id();
    List<EndorsementRow> rows =
        anna(() -> lists.rows(campaign, EndorsementFilter.ALL, order, ascending, 0, 10));
    return rows.stream().map(row -> row.name().in("en")).toList();
  }
}
