package org.tadamun.endorsements.parliament.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.figures.boundary.Figures;
import org.tadamun.endorsements.parliament.entity.ActDetails;
import org.tadamun.endorsements.parliament.entity.ActKind;
import org.tadamun.endorsements.parliament.entity.ActState;
import org.tadamun.endorsements.parliament.entity.Chamber;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.kernel.document.boundary.CampaignChapter;
import org.tadamun.kernel.document.boundary.ShortTable;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Statements;

@InServer
@DisplayName("R7: Count of parliamentary acts")
class CountedActsIT extends AtTheDesk {

  private static final LocalDate DAY = LocalDate.of(2020, 11, 18);

  @PersistenceUnit(unitName = "tadamun")
  private EntityManagerFactory factory;

  @Inject private ActLists lists;
  @Inject private AsSystem system;
  @Inject private Figures figures;
  @Inject private ParliamentaryActs acts;
  @Inject @Any private Instance<CampaignChapter> chapters;

  @BeforeEach
  void acts() {
    act("Motion tabled", ActState.TABLED, DAY, true);
    act("Motion raised", ActState.RAISED, null, true);
    act("Motion lapsed", ActState.LAPSED_WITH_SESSION, DAY, true);
    act("Motion secret", ActState.TABLED, DAY, false);
    act("Motion planned", ActState.IN_PREPARATION, null, true);
    act("Motion never tabled", ActState.LAPSED_WITH_SESSION, null, true);
    String debated = act("Motion debated", ActState.SCHEDULED, null, true);
    lead(debated, ActState.DEBATED, ActState.LAPSED_WITH_SESSION);
    act("Debate put down", ActState.SCHEDULED, null, true);
    act("Debate put down once tabled", ActState.SCHEDULED, DAY, true);
    lead(act("Debate raised first", ActState.RAISED, null, true), ActState.SCHEDULED);
    lead(act("Debate never held", ActState.SCHEDULED, null, true), ActState.LAPSED_WITH_SESSION);
    String plan = act("Motion only planned", ActState.IN_PREPARATION, null, true);
    EventDraft over = new EventDraft(ActState.LAPSED_WITH_SESSION, DAY, null, null, null);
    system.run(() -> acts.record(plan, null, over));
    String withdrawn = act("Motion withdrawn", ActState.TABLED, DAY, true);
    EventDraft back = new EventDraft(ActState.WITHDRAWN, DAY, null, null, null);
    system.run(() -> acts.record(withdrawn, null, back));
  }

  private void lead(String act, ActState... states) {
    for (ActState next : states) {
      system.run(() -> acts.record(act, null, new EventDraft(next, null, null, null, null)));
    }
  }

  private String act(String title, ActState state, LocalDate day, boolean shown) {
    ActDetails draft =
        new ActDetails(
            ActKind.MOTION,
            new Chamber(LocalizedText.of("en", "House of Commons"), "GB"),
            LocalizedText.of("en", title),
            null,
            day,
            null,
            shown ? new Source(null, "https://example.org/paper") : null);
    return system.run(() -> acts.create(desk.campaign().id(), draft, state, false)).id();
  }

  private static List<String> titles(List<ActView> acts) {
    return acts.stream().map(act -> act.title().in("en")).sorted().toList();
  }

  @Test
  @DisplayName("figures R3: the figures take four statements, however many acts there are")
  void statements() throws Exception {
    long campaign = desk.campaign().id();
    assertEquals(4, Statements.of(factory, () -> figures.of(campaign)));
    for (int i = 0; i < 5; i++) {
      act("Motion " + i, ActState.TABLED, DAY, true);
      endorsementWorld.in(desk, EndorsementState.RECEIVED);
    }
    assertEquals(4, Statements.of(factory, () -> figures.of(campaign)));
  }

  @Test
  @DisplayName("figures R2: done acts count; each figure equals the length of its list")
  void counted() throws Exception {
    long campaign = desk.campaign().id();
    String slug = desk.campaign().slug();
    assertEquals(6, figures.of(campaign).acts());
    assertEquals(1, figures.of(campaign).actsByState().get(ActState.IN_PREPARATION));
    List<String> done =
        List.of(
            "Debate put down once tabled",
            "Debate raised first",
            "Motion debated",
            "Motion lapsed",
            "Motion raised",
            "Motion tabled");
    assertEquals(done, titles(lists.done(slug, Locale.ENGLISH, 0, 50)));
    assertEquals(
        done,
        titles(
            Acting.as(
                desk.anna(),
                () -> lists.rows(campaign, ActFilter.DONE, ActFilter.Order.KIND, true, 0, 50))));
    assertEquals(6, (long) Acting.as(desk.anna(), () -> lists.count(campaign, ActFilter.DONE)));
    assertEquals(
        List.of("Debate put down", "Motion planned"), titles(lists.planned(slug, Locale.ENGLISH)));
    assertEquals(
        List.of(
            "Debate never held", "Motion never tabled", "Motion only planned", "Motion withdrawn"),
        titles(lists.givenUp(slug, Locale.ENGLISH)));
    JsonObject stats =
        Api.anonymous()
            .get("/campaigns/" + slug + "/stats")
            .require(200)
            .json()
            .getJsonObject("parliamentaryActs");
    assertEquals(6, stats.getInt("total"));
    assertEquals(3, stats.getJsonObject("byState").getInt("SCHEDULED"));
    assertEquals(1, stats.getJsonObject("byState").getInt("WITHDRAWN"));
    assertEquals(
        12,
        Api.anonymous()
            .get("/campaigns/" + slug + "/parliament")
            .require(200)
            .json()
            .getJsonArray("items")
            .size());
  }

  private ShortTable table(String name) {
    return chapters.stream()
        .flatMap(chapter -> chapter.of(desk.campaign().id(), true).stream())
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("A pack lists done and planned acts apart, and neither withdrawn nor secret ones")
  void pack() {
    assertEquals(6, table("parliamentaryActs").total());
    assertFalse(table("parliamentaryActs").toString().contains("Motion planned"));
    assertEquals(2, table("parliamentaryActsPlanned").total());
    assertTrue(table("parliamentaryActsPlanned").toString().contains("Motion planned"));
    assertTrue(table("parliamentaryActsPlanned").toString().contains("Debate put down"));
    String all = table("parliamentaryActs").toString() + table("parliamentaryActsPlanned");
    for (String absent :
        List.of(
            "Motion withdrawn",
            "Motion never tabled",
            "Motion only",
            "Motion secret",
            "Debate never")) {
      assertFalse(all.contains(absent), absent);
    }
  }

  @Test
  @DisplayName("The public page has counted, planned and given up acts under headings of their own")
  void page() {
    String page =
        Api.anonymous()
            .get("//en/campaigns/" + desk.campaign().slug() + "/parliament")
            .require(200)
            .body();
    int counted = page.indexOf(">Counted</h2>");
    int planned = page.indexOf("Announced: not counted");
    int givenUp = page.indexOf("Withdrawn, or lapsed before being tabled: not counted");
    assertTrue(counted > 0 && counted < page.indexOf("Motion raised"), page);
    assertTrue(page.indexOf("Motion raised") < planned, page);
    assertTrue(planned < page.indexOf("Motion planned"), page);
    assertTrue(page.indexOf("Motion planned") < givenUp, page);
    int putDown = page.indexOf("Debate put down", planned);
    assertTrue(putDown > 0 && putDown < givenUp, page);
    assertTrue(givenUp < page.indexOf("Motion withdrawn"), page);
    assertTrue(givenUp < page.indexOf("Motion never tabled"), page);
    assertFalse(page.contains("Motion secret"));
  }
}
