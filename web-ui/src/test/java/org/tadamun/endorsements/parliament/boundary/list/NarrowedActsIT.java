package org.tadamun.endorsements.parliament.boundary.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.parliament.boundary.ActFilter;
import org.tadamun.endorsements.parliament.boundary.ActLists;
import org.tadamun.endorsements.parliament.boundary.ActView;
import org.tadamun.endorsements.parliament.boundary.ParliamentaryActs;
import org.tadamun.endorsements.parliament.entity.ActDetails;
import org.tadamun.endorsements.parliament.entity.ActKind;
import org.tadamun.endorsements.parliament.entity.ActState;
import org.tadamun.endorsements.parliament.entity.Chamber;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.kernel.text.boundary.Folded;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.list.Combinations;

@InServer
@DisplayName("List of parliamentary acts narrowed by filters")
class NarrowedActsIT extends AtTheDesk {

  private static final LocalDate DAY = LocalDate.of(2020, 11, 18);

  @Inject private ActLists lists;
  @Inject private Forgetting forgetting;
  @Inject private AsSystem system;
  @Inject private ParliamentaryActs acts;

  /** A filter and an order that a reader asks for. */
  private record Asked(ActFilter filter, ActFilter.Order order, boolean ascending) {

    static Asked of(Object[] one) {
      return new Asked(
          ActFilter.of(
              (ActFilter.Scope) one[0],
              (ActState) one[1],
              (ActKind) one[2],
              (String) one[3],
              (String) one[4]),
          (ActFilter.Order) one[5],
          (Boolean) one[6]);
    }

    /** One of two languages in which the countries sort differently. */
    Locale reader() {
      return ascending ? Locale.ENGLISH : Locale.of("ar");
    }

    boolean means(ActView act) {
      return (filter.shown() == null || filter.shown() == act.shown())
          && (filter.done() == null || filter.done() == isDone(act))
          && (filter.state() == null || filter.state() == act.state())
          && (filter.kind() == null || filter.kind() == act.kind())
          && (filter.country() == null || filter.country().equals(act.chamber().country()))
          && (filter.text() == null
              || Folded.of(act.title().in("en")).contains(Folded.of(filter.text())));
    }

    private static boolean isDone(ActView act) {
      return ActState.DONE.contains(act.state())
          || ActState.DONE_IF_BEFORE.contains(act.state())
              && (act.tabledOn() != null
                  || act.events().stream().anyMatch(one -> ActState.DONE.contains(one.state())));
    }
  }

  @BeforeEach
  void acts() {
    act(ActKind.MOTION, "Weavers of Montréal", "CA", ActState.TABLED, DAY, true);
    act(ActKind.MOTION, "Weavers, 50% of them", "GB", ActState.SCHEDULED, null, true);
    act(ActKind.MOTION, "Miners", "GB", ActState.TABLED, DAY, false);
    act(ActKind.MOTION, "Miners of Montréal", "CA", ActState.LAPSED_WITH_SESSION, null, true);
    act(ActKind.WRITTEN_QUESTION, "What of the weavers?", "GB", ActState.TABLED, DAY, true);
    act(ActKind.WRITTEN_QUESTION, "What of the miners?", "GB", ActState.SCHEDULED, DAY, false);
    act(ActKind.WRITTEN_QUESTION, "And 50% of weavers?", "CA", ActState.IN_PREPARATION, null, true);
  }

  private void act(
      ActKind kind, String title, String country, ActState state, LocalDate day, boolean shown) {
    ActDetails draft =
        new ActDetails(
            kind,
            new Chamber(LocalizedText.of("en", "House of Commons"), country),
            LocalizedText.of("en", title),
            null,
            day,
            null,
            shown ? new Source(null, "https://example.org/paper") : null);
    system.run(() -> acts.create(desk.campaign().id(), draft, state, false));
  }

  @Test
  @DisplayName("Count and pages agree with the filter, for each pair of filter values")
  void narrowed() throws Exception {
    long campaign = desk.campaign().id();
    List<ActView> all =
        anna(() -> lists.rows(campaign, ActFilter.ALL, ActFilter.Order.MODIFIED, true, 0, 50));
    List<Asked> combinations =
        Combinations.pairs(
                Combinations.orNone(ActFilter.Scope.values()),
                Combinations.orNone(ActState.TABLED, ActState.SCHEDULED),
                Combinations.orNone(ActKind.MOTION),
                Combinations.orNone("GB"),
                Combinations.orNone("WEAVERS", "50%", "mÖntreal"),
                List.of(ActFilter.Order.values()),
                List.of(true, false))
            .stream()
            .map(Asked::of)
            .toList();
    List<String> faults =
        Combinations.faults(
            combinations,
            asked -> listed(campaign, asked),
            asked -> anna(() -> lists.count(campaign, asked.filter())),
            asked -> all.stream().filter(asked::means).map(ActView::id).toList());
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
        .map(ActView::id)
        .toList();
  }

  @Test
  @DisplayName("The API lists acts by the time of entry, whatever their numbers")
  void newest() throws Exception {
    List<String> before = told();
    assertEquals(5, before.size());
    String first = before.getFirst();
    forgetting.made("endorsements_act", "public_id", first, Duration.ofDays(1));
    assertEquals(Stream.concat(before.stream().skip(1), Stream.of(first)).toList(), told());
  }

  private List<String> told() throws Exception {
    String slug = desk.campaign().slug();
    return Combinations.turned((cursor, limit) -> lists.publicPage(slug, cursor, limit)).stream()
        .map(ActView::id)
        .toList();
  }
}
