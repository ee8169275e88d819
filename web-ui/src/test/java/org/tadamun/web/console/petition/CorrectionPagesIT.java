package org.tadamun.web.console.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.petition.batch.boundary.BatchView;
import org.tadamun.petition.batch.boundary.Batches;
import org.tadamun.petition.imports.boundary.ImportView;
import org.tadamun.petition.imports.boundary.Imports;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.moderation.boundary.AlarmView;
import org.tadamun.petition.moderation.boundary.AlarmsByHand;
import org.tadamun.petition.moderation.boundary.CountryAlarms;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.moderation.control.AlarmRun;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The page of corrections")
class CorrectionPagesIT extends FourEyes {

  private static final String VIEW = "View the public page";
  private static final String ALARM = "petition/alarm?";
  private static final String BATCH = "petition/batch?";
  private static final String IMPORT = "petition/import?";

  @Inject private AlarmRun alarmRun;
  @Inject private CountryAlarms alarms;
  @Inject private AlarmsByHand alarmsByHand;
  @Inject private BatchWorld batchWorld;
  @Inject private Batches batches;
  @Inject private Campaigns campaigns;
  @Inject private Clock clock;
  @Inject private ImportWorld importWorld;
  @Inject private Imports imports;
  @Inject private Moderation moderation;
  @Inject private ModerationWorld moderationWorld;
  @Inject private PetitionAddress address;
  @Inject private Visitors visitors;

  /** Withdraws a batch of Sweden and an import of Britain, and holds a signature of France. */
  @BeforeEach
  void correct() throws Exception {
    BatchView batch = batchWorld.checked(anna, bilal, petition, BatchWorld.paper("SE", 40));
    Acting.as(anna, () -> batches.withdraw(batch.id(), null, "Counted twice"));
    ImportView done = importWorld.done(anna, bilal, petition, ImportWorld.people(3, "GB"));
    importWorld.as(anna, () -> imports.withdraw(done.id(), null, "A wrong list"));
    importWorld.settled(anna, done);
    long id = moderationWorld.confirmed(petition, "FR");
    Acting.as(anna, () -> moderation.decide(id, Decision.of(ModerationCommand.HOLD)));
  }

  private String path() {
    return "petition/corrections" + address.of(petition);
  }

  private static List<String> links(Page page, String words, String path) {
    return page.links(words).stream().filter(href -> href.startsWith(path)).toList();
  }

  @Test
  @DisplayName("each line shows its country and kind and links to its batch or import")
  void linkToTheirOrigin() {
    Page page = visitors.of(anna).open(path()).require(200);
    page.requireWords("All 3", "Withdrawn 2", "Sweden", "40", "United Kingdom", "France");
    page.requireWords("Decided one by one").requireNoWords("???");
    page.follow("Batch", BATCH).require(200).requireWords("40", "Sweden");
    page.follow("Import", IMPORT).require(200).requireWords("Withdrawn");
  }

  @Test
  @DisplayName("a release by an alarm links to the alarm, for staff who may decide on its country")
  void alarm() throws Exception {
    AlarmView alarm = Acting.as(anna, () -> alarmsByHand.raise(petition.slug(), "MT"));
    moderationWorld.confirmed(petition, "MT");
    Instant until = clock.instant().plus(Duration.ofDays(1));
    Acting.as(anna, () -> alarms.release(alarm.id(), until, null));
    alarmRun.run();
    Page page = visitors.of(anna).open(path() + "&country=MT").requireWords("Alarm", "Malta");
    page.requireNoWords("Decided one by one", "???");
    page.follow("Alarm", ALARM).require(200).requireWords("Malta");
    CampaignView campaign = address.campaign(petition);
    Visitor maltese = visitors.of(Role.COORDINATOR, campaign, "MT");
    maltese.open(path()).follow("Alarm", ALARM).require(200);
    Visitor reader = visitors.of(Role.READER, campaign);
    Visitor swede = visitors.of(Role.COORDINATOR, campaign, "SE");
    for (Visitor other : List.of(reader, swede)) {
      assertEquals(List.of(), links(other.open(path()).require(200), "Alarm", ALARM));
    }
  }

  @Test
  @DisplayName(
      "the list is filtered by country, reason and kind; an unknown reason filters nothing")
  void filtered() {
    Visitor who = visitors.of(anna);
    Page page = who.open(path());
    Page swedes = page.follow("Sweden", "petition/corrections?").require(200);
    swedes.requireWords("All 1").requireNoWords("United Kingdom", "France");
    Page reviewed = page.follow("Review by a person", "petition/corrections?").require(200);
    reviewed.requireWords("All 1", "France").requireNoWords("Sweden");
    Page none = who.open(path() + "&kind=REVERSAL");
    none.requireWords("No correction fits what was chosen.");
    none.follow("Clear the filter").require(200).requireWords("All 3", "France", "Sweden");
    who.open(path() + "&reason=no-such-reason").require(200).requireWords("All 3");
  }

  @Test
  @DisplayName(
      "readers get no links to batches and imports; staff of one country only to its batches")
  void linksFollowRole() {
    CampaignView campaign = address.campaign(petition);
    Page reader = visitors.of(Role.READER, campaign).open(path()).require(200);
    reader.requireWords("Sweden", "Batch", "Import");
    assertEquals(List.of(), links(reader, "Batch", BATCH));
    assertEquals(List.of(), links(reader, "Import", IMPORT));
    Visitor swede = visitors.of(Role.COORDINATOR, campaign, "SE");
    Page own = swede.open(path()).require(200);
    assertEquals(List.of(), links(own, "Import", IMPORT));
    assertEquals(1, links(own, "Batch", BATCH).size());
    own.follow("Batch", BATCH).require(200);
    Page dane = visitors.of(Role.COORDINATOR, campaign, "DK").open(path()).require(200);
    assertEquals(List.of(), links(dane, "Batch", BATCH));
  }

  @Test
  @DisplayName(
      "pages of the petition, its countries, signatures and invalidations link to the corrections")
  void isLinkedFromOtherPages() {
    Visitor who = visitors.of(anna);
    for (String page : List.of("edit", "countries", "signatures", "invalidations")) {
      Page shown = who.open("petition/" + page + address.of(petition)).require(200);
      assertFalse(links(shown, "Corrections", "petition/corrections?").isEmpty(), page);
    }
  }

  @Test
  @DisplayName("the link to the public page disappears when the campaign is taken offline")
  void offline() throws Exception {
    Visitor who = visitors.of(anna);
    who.open(path()).requireWords(VIEW);
    String campaign = campaigns.byId(petition.campaignId()).orElseThrow().slug();
    Acting.as(anna, () -> campaigns.takeOffline(campaign));
    who.open(path()).require(200).requireWords("Sweden").requireNoWords(VIEW);
  }
}
