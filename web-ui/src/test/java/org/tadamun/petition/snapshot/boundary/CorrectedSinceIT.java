package org.tadamun.petition.snapshot.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionReport;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.actions.action.entity.CountingMethod;
import org.tadamun.endorsements.endorsement.boundary.EndorsementCommands;
import org.tadamun.endorsements.endorsement.boundary.EndorsementView;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.parliament.boundary.ActLists;
import org.tadamun.endorsements.parliament.boundary.ActView;
import org.tadamun.endorsements.parliament.boundary.EventDraft;
import org.tadamun.endorsements.parliament.boundary.ParliamentaryActs;
import org.tadamun.endorsements.parliament.entity.ActDetails;
import org.tadamun.endorsements.parliament.entity.ActKind;
import org.tadamun.endorsements.parliament.entity.ActState;
import org.tadamun.endorsements.parliament.entity.Chamber;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.endorsements.testing.Desk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.endorsements.testing.EndorsementWorld;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.document.boundary.CampaignChapter;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.SnapshotWorld;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Site;

@InServer
@DisplayName("R7: Corrections to a pack's chapters about actions, endorsements and parliaments")
class CorrectedSinceIT extends FourEyes {

  private static final LocalDate TABLED = LocalDate.of(2020, 11, 18);

  @Inject private ActLists actLists;
  @Inject private Actions actions;
  @Inject private AsSystem system;
  @Inject private Campaigns campaigns;
  @Inject private EndorsementCommands commands;
  @Inject private EndorsementWorld endorsementWorld;
  @Inject private Keys keys;
  @Inject private Languages languages;
  @Inject private ParliamentaryActs acts;
  @Inject private SnapshotWorld snapshotWorld;
  @Inject private SnapshotChanges changes;
  @Inject private Texts texts;
  @Inject @Any private Instance<CampaignChapter> chapters;

  private Api key;
  private int numbers;
  private Desk desk;
  private EndorsementView union;
  private String protest;
  private ActView motion;
  private SnapshotView pack;

  @BeforeEach
  void freeze() throws Exception {
    desk = new Desk(campaigns.byId(petition.campaignId()).orElseThrow(), anna, bilal);
    key = keys.of(desk.campaign(), Permission.PETITION_WRITE);
    union = endorsementWorld.in(desk, EndorsementState.PUBLISHED);
    protest = held(3000);
    motion = act(ActState.TABLED);
    pack = frozen();
  }

  private SnapshotView frozen() throws Exception {
    return snapshotWorld.freeze(
        anna, petition, snapshotWorld.embassy(petition.campaignId()), "en", "ar");
  }

  private String held(Integer heads) {
    return system.run(
        () -> {
          String id =
              actions.create(petition.campaignId(), null, Drafts.protest(Drafts.PAST), false).id();
          actions.approve(id, null);
          return actions.report(id, null, counted(heads)).id();
        });
  }

  private static ActionReport counted(Integer heads) {
    return heads == null
        ? new ActionReport(null)
        : ActionReport.of(heads, CountingMethod.values()[0]);
  }

  private ActView act(ActState state) {
    LocalDate day = state == ActState.IN_PREPARATION ? null : TABLED;
    ActDetails draft = draft("EDM " + ++numbers, day);
    return system.run(() -> acts.create(petition.campaignId(), draft, state, false));
  }

  private static ActDetails draft(String number, LocalDate tabled) {
    return new ActDetails(
        ActKind.MOTION,
        new Chamber(LocalizedText.of("en", "House of Commons"), "GB"),
        LocalizedText.of("en", "Free our colleague motion"),
        number,
        tabled,
        null,
        new Source(null, "https://example.org/paper"));
  }

  private void happened(ActView act, ActState state, LocalDate day) {
    EventDraft event = new EventDraft(state, day, null, null, null);
    system.run(() -> acts.record(act.id(), null, event));
  }

  private JsonObject told(SnapshotView of) {
    JsonObject question = Json.createObjectBuilder().add("sha256", of.manifest().sha256()).build();
    return Api.anonymous()
        .post("/snapshots/verification", question)
        .require(200)
        .json()
        .getJsonObject("pack");
  }

  /** The numbers of corrections by subject, without zeros; the console and the API must agree. */
  private Map<String, Integer> corrected(SnapshotView of) throws Exception {
    JsonObject pack = told(of);
    Map<String, Integer> counts = new TreeMap<>();
    JsonObject by = pack.getJsonObject("corrections");
    by.keySet().stream()
        .filter(key -> by.getInt(key) > 0)
        .forEach(key -> counts.put(key, by.getInt(key)));
    int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
    assertEquals(sum, pack.getInt("correctionsSince"));
    assertEquals(sum, Acting.as(anna, () -> changes.since(of.id())).correctionsSince());
    JsonObject since = key.get("/snapshots/" + of.id() + "/changes").require(200).json();
    assertEquals(by, since.getJsonObject("corrections"));
    assertEquals(sum, since.getInt("correctionsSince"));
    return counts;
  }

  @Test
  @DisplayName("new or further actions, endorsements and acts are no corrections")
  void wentOn() throws Exception {
    String uncounted = held(null);
    ActView raised = act(ActState.RAISED);
    ActView planned = act(ActState.IN_PREPARATION);
    SnapshotView later = frozen();
    endorsementWorld.in(desk, EndorsementState.PUBLISHED);
    held(20);
    act(ActState.TABLED);
    system.run(() -> actions.report(uncounted, null, counted(80)));
    happened(motion, ActState.DEBATED, TABLED.plusDays(9));
    happened(motion, ActState.ADOPTED, TABLED.plusDays(9));
    happened(raised, ActState.TABLED, TABLED.plusDays(1));
    happened(planned, ActState.WITHDRAWN, TABLED.plusDays(1));
    assertEquals(Map.of(), corrected(pack));
    assertEquals(Map.of(), corrected(later));
  }

  @Test
  @DisplayName("a withdrawn endorsement or motion and a lower head-count are one correction each")
  void corrections() throws Exception {
    Acting.as(anna, () -> commands.withdraw(union.id(), null, null));
    assertEquals(Map.of("endorsements", 1), corrected(pack));
    system.run(() -> actions.report(protest, null, counted(300)));
    happened(motion, ActState.WITHDRAWN, TABLED.plusDays(3));
    assertEquals(Map.of("endorsements", 1, "actions", 1, "parliamentaryActs", 1), corrected(pack));
    assertEquals(Map.of(), corrected(frozen()), "what was corrected before is none since");
    for (String language : new String[] {"en", "ar"}) {
      String page = page(language);
      for (String subject : new String[] {"endorsements", "actions", "parliamentaryActs"}) {
        String line = texts.get(language(language), "snapshot.corrected." + subject, 1L);
        assertTrue(page.contains(line), line);
      }
      assertFalse(page.contains("Union of Weavers"));
    }
  }

  @Test
  @DisplayName("taking back a debate is a correction; scheduling another one after it is none")
  void debateTakenBack() throws Exception {
    happened(motion, ActState.SCHEDULED, TABLED.plusDays(7));
    happened(motion, ActState.DEBATED, TABLED.plusDays(7));
    SnapshotView debated = frozen();
    happened(motion, ActState.ANSWERED, TABLED.plusDays(8));
    happened(motion, ActState.SCHEDULED, TABLED.plusDays(9));
    assertEquals(Map.of(), corrected(debated), "it went on");
    takeBack(motion, 2);
    assertEquals(Map.of(), corrected(debated));
    takeBack(motion, 1);
    assertEquals(Map.of("parliamentaryActs", 1), corrected(debated));
    assertEquals(Map.of(), corrected(pack), "it was tabled as before");
  }

  private void takeBack(ActView act, int entries) throws Exception {
    for (int i = 0; i < entries; i++) {
      int version = system.run(() -> actLists.one(act.id())).version();
      Acting.as(anna, () -> acts.takeBack(act.id(), version));
    }
  }

  @Test
  @DisplayName("the same head-count by another counting method is a correction")
  void countingMethod() throws Exception {
    CountingMethod other = CountingMethod.values()[1];
    system.run(() -> actions.report(protest, null, ActionReport.of(3000, other)));
    assertEquals(Map.of("actions", 1), corrected(pack));
  }

  private static Locale language(String tag) {
    return Locale.forLanguageTag(tag);
  }

  private String page(String language) {
    return Site.post("/" + language + "/verify", Map.of("sha256", pack.manifest().sha256()))
        .require(200)
        .body();
  }

  @Test
  @DisplayName("a cancelled past action, or a changed day, place or source, is a correction")
  void takenBack() throws Exception {
    LocalizedText why = LocalizedText.of("en", "It never took place");
    system.run(() -> actions.cancel(protest, null, why));
    ActDetails earlier = draft(motion.identifier(), TABLED.minusDays(1));
    Acting.as(anna, () -> acts.edit(motion.id(), motion.version(), earlier, null));
    assertEquals(Map.of("actions", 1, "parliamentaryActs", 1), corrected(pack));

    String moved = held(40);
    ActView hidden = act(ActState.ADOPTED);
    SnapshotView later = frozen();
    ActionView before = Acting.as(anna, () -> actions.toEdit(moved));
    Acting.as(
        anna, () -> actions.edit(moved, before.version(), Drafts.in("CA", "Ottawa", Drafts.PAST)));
    ActDetails unsourced = draft(null, TABLED);
    ActDetails without =
        new ActDetails(
            unsourced.kind(), unsourced.chamber(), unsourced.title(), null, TABLED, null, null);
    Acting.as(anna, () -> acts.edit(hidden.id(), hidden.version(), without, null));
    assertEquals(Map.of("actions", 1, "parliamentaryActs", 1), corrected(later));
  }

  @Test
  @DisplayName("an endorsement that was unpublished and published again remains a correction")
  void publishedAgain() throws Exception {
    Acting.as(anna, () -> commands.unpublish(union.id(), null, null));
    assertEquals(Map.of("endorsements", 1), corrected(pack));
    Acting.as(
        bilal, () -> commands.publish(union.id(), null, EndorsementDrafts.CONSENT, null, null));
    assertEquals(Map.of("endorsements", 1), corrected(pack));
    assertEquals(Map.of(), corrected(frozen()));
  }

  @Test
  @DisplayName("every chapter has a text for its corrections in every language")
  void words() {
    for (CampaignChapter chapter : chapters) {
      String key = "snapshot.corrected." + chapter.subject();
      for (Locale language : languages.shipped()) {
        assertTrue(texts.has(language, key), () -> key + " in " + language);
      }
    }
  }
}
