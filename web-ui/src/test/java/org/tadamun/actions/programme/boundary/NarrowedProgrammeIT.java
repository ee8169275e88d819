package org.tadamun.actions.programme.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionAnswer;
import org.tadamun.actions.action.boundary.ActionDraft;
import org.tadamun.actions.action.boundary.ActionReport;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.actions.action.entity.ActionKind;
import org.tadamun.actions.programme.boundary.ProgrammeFilter.Part;
import org.tadamun.actions.programme.boundary.ProgrammePage.Section;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.desk.LiveCampaign;
import org.tadamun.web.testing.list.Combinations;

@InServer
@DisplayName("Programme narrowed by filters")
class NarrowedProgrammeIT extends LiveCampaign {

  private static final LocalizedText REASON = LocalizedText.of("en", "No");

  @Inject private AsSystem system;
  @Inject private Actions actions;
  @Inject private Programme programme;

  private final List<Made> all = new ArrayList<>();

  /**
   * A public action.
   *
   * @param held whether it took place
   */
  private record Made(String id, Part part, boolean held, String country, ActionKind kind) {}

  /**
   * A filter, and a way to read the list.
   *
   * @param site whether the list is read as the page of the site reads it
   */
  private record Asked(ProgrammeFilter filter, boolean site) {

    static Asked of(Object[] one) {
      return new Asked(
          ProgrammeFilter.parse((String) one[0], (String) one[1], (String) one[2]),
          (Boolean) one[3]);
    }

    boolean means(Made action) {
      return asks(action.part())
          && (!filter.held() || action.held())
          && (filter.country() == null || filter.country().equals(action.country()))
          && (filter.kind() == null || filter.kind() == action.kind());
    }

    boolean asks(Part part) {
      return filter.part() == null || filter.part() == part;
    }
  }

  /** Makes several actions of each part that begin at the same moment. */
  @BeforeEach
  void call() {
    call("CA", ActionKind.PROTEST);
    call("CA", ActionKind.VIGIL);
    call("GB", ActionKind.VIGIL);
  }

  private void call(String country, ActionKind kind) {
    made(country, kind, Part.UPCOMING, approved(country, kind, Drafts.FUTURE));
    String off = made(country, kind, Part.CALLED_OFF, approved(country, kind, Drafts.FUTURE));
    system.run(() -> actions.cancel(off, null, REASON));
    String postponed = made(country, kind, Part.CALLED_OFF, approved(country, kind, Drafts.PAST));
    system.run(() -> actions.postpone(postponed, null, null));
    made(country, kind, Part.PAST, approved(country, kind, Drafts.PAST));
    String held = approved(country, kind, Drafts.PAST);
    system.run(() -> actions.report(held, null, new ActionReport(null)));
    all.add(new Made(held, Part.PAST, true, country, kind));
  }

  private String made(String country, ActionKind kind, Part part, String id) {
    all.add(new Made(id, part, false, country, kind));
    return id;
  }

  private String approved(String country, ActionKind kind, LocalDateTime start) {
    ActionDraft protest = Drafts.in(country, "Old Town", start);
    ActionDraft draft =
        new ActionDraft(
            kind,
            protest.title(),
            protest.description(),
            protest.visibility(),
            protest.place(),
            protest.link(),
            protest.localStart(),
            protest.localEnd(),
            protest.timeZone(),
            protest.addressee(),
            protest.dayOfAction());
    String id = system.run(() -> actions.create(campaign.id(), null, draft, false).id());
    return system.run(() -> actions.approve(id, null).id());
  }

  @Test
  @DisplayName("R3: count and pages agree with the filter, for each pair of filter values")
  void narrowed() {
    List<Asked> combinations =
        Combinations.pairs(
                Combinations.orNone("upcoming", "called-off", "past", "took-place"),
                Combinations.orNone("CA", "gb", "DE"),
                Combinations.orNone("PROTEST", "VIGIL"),
                List.of(false, true))
            .stream()
            .map(Asked::of)
            .toList();
    assertEquals(
        List.of(),
        Combinations.faults(
            combinations,
            this::listed,
            this::counted,
            asked -> all.stream().filter(asked::means).map(Made::id).toList()));
  }

  private List<String> listed(Asked asked) throws Exception {
    return Combinations.turned(
            (cursor, limit) ->
                asked.site()
                    ? ofSite(programme.page(campaign.slug(), asked.filter(), limit, cursor))
                    : programme.list(campaign.slug(), asked.filter(), limit, cursor))
        .stream()
        .map(ActionAnswer::id)
        .toList();
  }

  private static Page<ActionAnswer> ofSite(ProgrammePage page) {
    return new Page<>(
        page.sections().stream().flatMap(section -> section.actions().stream()).toList(),
        page.next());
  }

  /** The sum of the figures beside the headings of the listed parts. */
  private long counted(Asked asked) {
    return programme.page(campaign.slug(), asked.filter(), 1, null).sections().stream()
        .filter(section -> asked.asks(section.part()))
        .mapToLong(Section::total)
        .sum();
  }
}
