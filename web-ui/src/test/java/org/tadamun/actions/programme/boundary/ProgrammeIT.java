package org.tadamun.actions.programme.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionAnswer;
import org.tadamun.actions.action.boundary.ActionDraft;
import org.tadamun.actions.action.boundary.ActionFigures;
import org.tadamun.actions.action.boundary.ActionLists;
import org.tadamun.actions.action.boundary.ActionReport;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.actions.programme.boundary.ProgrammeFilter.Part;
import org.tadamun.actions.programme.boundary.ProgrammePage.Section;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("The public programme of actions")
class ProgrammeIT extends LiveCampaign {

  private static final LocalizedText REASON = LocalizedText.of("en", "No");

  @Inject private AsSystem system;
  @Inject private Actions actions;
  @Inject private Programme programme;
  @Inject private ActionLists lists;
  @Inject private Campaigns campaigns;

  @Test
  @DisplayName("R1 R2: the programme has only public actions: upcoming, then called off, then past")
  void order() {
    LocalDateTime past = Drafts.PAST;
    LocalDateTime future = Drafts.FUTURE;
    add("draft", future);
    reject(approve(add("rejected", future)));
    system.run(() -> actions.approve(create(Drafts.unlisted(future)), null));
    approve(add("later", future.plusDays(2)));
    approve(add("next", future));
    cancel(approve(add("off", future.plusDays(1))));
    postpone(approve(add("postponed", past)));
    held(approve(add("held", past.plusDays(1))));
    approve(add("unreported", past));
    cancel(approve(add("was off", past.minusDays(1))));
    List<String> expected =
        List.of("next", "later", "postponed", "off", "held", "unreported", "was off");
    assertEquals(expected, towns(programme.list(campaign.slug(), all(), 50, null).items()));
    for (int size = 1; size <= 4; size++) {
      assertEquals(expected, inPagesOf(size), "R3 in pages of " + size);
    }
    assertEquals(7, count(programme.calendar(campaign.slug(), all(), Locale.ENGLISH), "UID:"));
    assertEquals(7, count(programme.geoJson(campaign.slug(), all()), "\"Feature\""));
    ProgrammePage page = programme.page(campaign.slug(), all(), 50, null);
    assertEquals(expected.subList(0, 2), towns(page.of(Part.UPCOMING).actions()));
    assertEquals(expected.subList(2, 4), towns(page.of(Part.CALLED_OFF).actions()));
    assertEquals(expected.subList(4, 7), towns(page.of(Part.PAST).actions()));
    ActionFigures figures = lists.publicFigures(campaign.id());
    assertEquals(figures.upcoming(), page.of(Part.UPCOMING).total());
    assertEquals(figures.calledOff(), page.of(Part.CALLED_OFF).total());
    assertEquals(figures.total(), page.sections().stream().mapToLong(Section::total).sum());
    for (Part part : Part.values()) {
      ProgrammeFilter only = ProgrammeFilter.parse(part.word(), null, null);
      assertEquals(towns(page.of(part).actions()), towns(list(only)));
    }
    ProgrammeFilter held = ProgrammeFilter.parse("took-place", null, null);
    assertEquals(List.of("held"), towns(list(held)));
    ProgrammePage took = programme.page(campaign.slug(), held, 50, null);
    assertEquals(figures.held(), took.of(Part.PAST).total());
    assertEquals(figures.calledOff(), took.of(Part.CALLED_OFF).total(), "told on every page");
    ProgrammePage second = programme.page(campaign.slug(), all(), 1, pageAfterOne());
    assertEquals(2, second.of(Part.UPCOMING).total(), "the number is that of all pages");
  }

  private String pageAfterOne() {
    return programme.page(campaign.slug(), all(), 1, null).next();
  }

  @Test
  @DisplayName("The programme can be narrowed to a part, a country and a kind")
  void narrowed() {
    approve(add("Toronto", Drafts.FUTURE));
    held(approve(create(Drafts.in("GB", "London", Drafts.PAST))));
    assertEquals(List.of("London"), towns(list(ProgrammeFilter.parse("past", null, null))));
    assertEquals(List.of("Toronto"), towns(list(ProgrammeFilter.parse("upcoming", null, null))));
    assertEquals(List.of("London"), towns(list(ProgrammeFilter.parse(null, "GB", "PROTEST"))));
    assertEquals(List.of(), towns(list(ProgrammeFilter.parse(null, "GB", "VIGIL"))));
    assertEquals(
        List.of("CA", "GB"), programme.countries(campaign.slug()).stream().sorted().toList());
  }

  @Test
  @DisplayName("R5: a hidden address is in no answer, calendar or map")
  void hidden() {
    String id = approve(create(Drafts.whole(null, null)));
    ActionAnswer answer = programme.one(id);
    assertEquals("Montréal", answer.place().locality());
    assertNull(answer.place().address());
    assertNull(answer.place().latitude());
    assertNull(answer.link());
    String everything =
        programme.calendar(campaign.slug(), all(), Locale.ENGLISH)
            + programme.calendarOfOne(id, Locale.of("ar"))
            + programme.geoJson(campaign.slug(), all());
    for (String secret : List.of("Jane", "Consulate", "45.5", "example.org/letters")) {
      assertFalse(everything.contains(secret), secret);
    }
  }

  @Test
  @DisplayName("R1: actions of a campaign that is not public are not found")
  void notPublic() throws Exception {
    String id = approve(add("Toronto", Drafts.FUTURE));
    assertEquals(id, programme.one(id).id());
    var coordinator = world.person(Role.COORDINATOR, campaign.id(), null);
    Acting.as(coordinator, () -> campaigns.takeOffline(campaign.slug()));
    assertThrows(NotFound.class, () -> programme.one(id));
    assertThrows(NotFound.class, () -> programme.calendarOfOne(id, Locale.ENGLISH));
    assertThrows(NotFound.class, () -> list(all()));
    assertThrows(NotFound.class, () -> programme.countries(campaign.slug()));
    assertThrows(NotFound.class, () -> programme.geoJson(campaign.slug(), all()));
    assertThrows(NotFound.class, () -> programme.list(world.campaign().slug(), all(), 50, null));
  }

  @Test
  @DisplayName("R4: a change raises SEQUENCE and keeps the UID")
  void sequence() {
    String id = approve(add("Toronto", Drafts.FUTURE));
    String before = programme.calendarOfOne(id, Locale.ENGLISH);
    cancel(id);
    String after = programme.calendarOfOne(id, Locale.ENGLISH);
    assertTrue(before.contains("SEQUENCE:1\r\n") && before.contains("STATUS:CONFIRMED\r\n"));
    assertTrue(after.contains("SEQUENCE:2\r\n") && after.contains("STATUS:CANCELLED\r\n"));
    assertTrue(before.contains("UID:" + id + "@") && after.contains("UID:" + id + "@"));
  }

  private List<String> inPagesOf(int size) {
    List<String> shown = new ArrayList<>();
    String cursor = null;
    do {
      Page<ActionAnswer> page = programme.list(campaign.slug(), all(), size, cursor);
      shown.addAll(towns(page.items()));
      cursor = page.next();
    } while (cursor != null);
    return shown;
  }

  private List<ActionAnswer> list(ProgrammeFilter filter) {
    return programme.list(campaign.slug(), filter, 50, null).items();
  }

  private static ProgrammeFilter all() {
    return ProgrammeFilter.ALL;
  }

  private static List<String> towns(List<ActionAnswer> answers) {
    return answers.stream().map(answer -> answer.place().locality()).toList();
  }

  private static int count(String text, String part) {
    return text.split(part, -1).length - 1;
  }

  private String add(String town, LocalDateTime start) {
    return create(Drafts.in("CA", town, start));
  }

  private String create(ActionDraft draft) {
    return system.run(() -> actions.create(campaign.id(), null, draft, false).id());
  }

  private String approve(String id) {
    return system.run(() -> actions.approve(id, null).id());
  }

  private void cancel(String id) {
    system.run(() -> actions.cancel(id, null, REASON));
  }

  private void reject(String id) {
    system.run(() -> actions.reject(id, null, REASON));
  }

  private void postpone(String id) {
    system.run(() -> actions.postpone(id, null, null));
  }

  private void held(String id) {
    system.run(() -> actions.report(id, null, new ActionReport(null)));
  }
}
