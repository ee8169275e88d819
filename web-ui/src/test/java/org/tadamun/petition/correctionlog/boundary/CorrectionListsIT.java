package org.tadamun.petition.correctionlog.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.batch.boundary.BatchView;
import org.tadamun.petition.batch.boundary.Batches;
import org.tadamun.petition.correction.entity.CorrectionKind;
import org.tadamun.petition.imports.boundary.ImportView;
import org.tadamun.petition.imports.boundary.Imports;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.invalidation.boundary.Invalidations;
import org.tadamun.petition.invalidation.control.InvalidationRun;
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
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;

@InServer
@DisplayName("R5: Log of corrections for staff")
class CorrectionListsIT extends FourEyes {

  @Inject private AlarmRun alarmRun;
  @Inject private CountryAlarms alarms;
  @Inject private AlarmsByHand alarmsByHand;
  @Inject private BatchWorld batchWorld;
  @Inject private Batches batches;
  @Inject private Campaigns campaigns;
  @Inject private Clock clock;
  @Inject private CorrectionLists lists;
  @Inject private ImportWorld importWorld;
  @Inject private Imports imports;
  @Inject private InvalidationRun invalidationRun;
  @Inject private Invalidations invalidations;
  @Inject private Moderation moderation;
  @Inject private ModerationWorld moderationWorld;

  private List<ExactCorrection> lines(CorrectionFilter filter) throws Exception {
    return Acting.as(anna, () -> lists.at(petition.slug(), filter, 0, 50));
  }

  private List<String> told(CorrectionFilter filter) throws Exception {
    return lines(filter).stream()
        .map(
            one ->
                "%s %s %d %s %s"
                    .formatted(one.kind(), one.country(), one.change(), one.reason(), one.origin()))
        .sorted()
        .toList();
  }

  private BatchView withdrawnBatch() throws Exception {
    BatchView batch = batchWorld.checked(anna, bilal, petition, BatchWorld.paper("SE", 40));
    return Acting.as(anna, () -> batches.withdraw(batch.id(), null, "Counted twice"));
  }

  private void hold(String country) throws Exception {
    long id = moderationWorld.confirmed(petition, country);
    Acting.as(anna, () -> moderation.decide(id, Decision.of(ModerationCommand.HOLD)));
  }

  private String ruledOut(String country) throws Exception {
    moderationWorld.confirmed(petition, country);
    JsonObject rule =
        Json.createObjectBuilder().add("countries", Json.createArrayBuilder().add(country)).build();
    JsonObject body =
        Json.createObjectBuilder()
            .add("rule", rule)
            .add("reason", "AUTOMATED")
            .add("note", "odd")
            .build();
    String id =
        moderationWorld
            .moderator(petition)
            .post("/petitions/" + petition.slug() + "/invalidations", body)
            .require(201)
            .json()
            .getString("id");
    Acting.as(bilal, () -> invalidations.approve(id));
    invalidationRun.run();
    return id;
  }

  private ImportView withdrawnImport() throws Exception {
    ImportView done = importWorld.done(anna, bilal, petition, ImportWorld.people(3, "GB"));
    importWorld.as(anna, () -> imports.withdraw(done.id(), null, "A wrong list"));
    return importWorld.settled(anna, done);
  }

  @Test
  @DisplayName(
      "A line has the id of the rule, batch or import it comes from, and none if made by hand")
  void origins() throws Exception {
    BatchView batch = withdrawnBatch();
    ImportView imported = withdrawnImport();
    String rule = ruledOut("VA");
    hold("FR");
    assertEquals(
        List.of(
            "HOLD FR -1 REVIEW HAND",
            "INVALIDATION VA -1 AUTOMATED RULE",
            "WITHDRAWAL GB -3 IMPORT IMPORT",
            "WITHDRAWAL SE -40 BATCH BATCH"),
        told(CorrectionFilter.ALL));
    Map<CorrectionOrigin, String> ids =
        lines(CorrectionFilter.ALL).stream()
            .filter(one -> one.origin() != CorrectionOrigin.HAND)
            .collect(Collectors.toMap(ExactCorrection::origin, ExactCorrection::originId));
    Map<CorrectionOrigin, String> expected =
        Map.of(
            CorrectionOrigin.BATCH,
            batch.id(),
            CorrectionOrigin.IMPORT,
            imported.id(),
            CorrectionOrigin.RULE,
            rule);
    assertEquals(expected, ids);
  }

  @Test
  @DisplayName(
      "A line for signatures released with an alarm has the alarm's id; a release by hand has none")
  void alarm() throws Exception {
    AlarmView alarm = Acting.as(anna, () -> alarmsByHand.raise(petition.slug(), "MT"));
    moderationWorld.confirmed(petition, "MT");
    long one = moderationWorld.confirmed(petition, "MT");
    Acting.as(anna, () -> moderation.decide(one, Decision.of(ModerationCommand.RELEASE)));
    Instant until = clock.instant().plus(Duration.ofDays(1));
    Acting.as(anna, () -> alarms.release(alarm.id(), until, null));
    alarmRun.run();
    assertEquals(
        List.of("RELEASE MT 1 REVIEW ALARM", "RELEASE MT 1 REVIEW HAND"),
        told(CorrectionFilter.ALL));
    List<String> ids =
        lines(CorrectionFilter.ALL).stream()
            .filter(line -> line.origin() == CorrectionOrigin.ALARM)
            .map(ExactCorrection::originId)
            .toList();
    assertEquals(List.of(alarm.id()), ids);
    assertEquals(Map.of("MT", 2L), ModerationWorld.corrected(petition), "as the public sums it");
  }

  @Test
  @DisplayName(
      "A line for a signature that counts since its rule was undone has the id of the rule")
  void undone() throws Exception {
    AlarmView alarm = Acting.as(anna, () -> alarmsByHand.raise(petition.slug(), "MT"));
    String rule = ruledOut("MT");
    Instant until = clock.instant().plus(Duration.ofDays(1));
    Acting.as(anna, () -> alarms.release(alarm.id(), until, null));
    alarmRun.run();
    assertEquals(List.of(), told(CorrectionFilter.ALL), "he had never counted");
    Acting.as(bilal, () -> invalidations.revert(rule));
    invalidationRun.run();
    assertEquals(List.of("RELEASE MT 1 REVIEW RULE"), told(CorrectionFilter.ALL));
    assertEquals(rule, lines(CorrectionFilter.ALL).getFirst().originId());
    assertEquals(1, moderationWorld.recount(petition));
  }

  @Test
  @DisplayName(
      "The log can be filtered by country, kind, reason and version, and is counted by kind")
  void filtered() throws Exception {
    withdrawnBatch();
    hold("SE");
    hold("FR");
    String batch = "WITHDRAWAL SE -40 BATCH BATCH";
    String swede = "HOLD SE -1 REVIEW HAND";
    assertEquals(List.of(swede, batch), told(new CorrectionFilter("SE", null, null, null)));
    assertEquals(
        List.of(batch), told(new CorrectionFilter(null, CorrectionKind.WITHDRAWAL, null, null)));
    assertEquals(List.of(batch), told(new CorrectionFilter(null, null, "BATCH", 1)));
    assertEquals(List.of(), told(new CorrectionFilter(null, null, null, 2)));
    assertEquals(3, told(new CorrectionFilter("", null, "no such reason", null)).size());
    CorrectionFilter swedes = new CorrectionFilter("SE", null, null, null);
    assertEquals(2, Acting.as(anna, () -> lists.count(petition.slug(), swedes)));
    Map<CorrectionKind, Long> kinds = Acting.as(anna, () -> lists.kinds(petition.slug(), swedes));
    assertEquals(1, kinds.get(CorrectionKind.HOLD));
    assertEquals(1, kinds.get(CorrectionKind.WITHDRAWAL));
    assertEquals(0, kinds.get(CorrectionKind.REVERSAL));
    List<ExactCorrection> second =
        Acting.as(anna, () -> lists.at(petition.slug(), CorrectionFilter.ALL, 2, 2));
    assertEquals(1, second.size());
  }

  @Test
  @DisplayName("Staff read the log while the campaign is offline and the public does not see it")
  void offline() throws Exception {
    withdrawnBatch();
    String campaign = campaigns.byId(petition.campaignId()).orElseThrow().slug();
    Acting.as(anna, () -> campaigns.takeOffline(campaign));
    Api.anonymous().get("/petitions/" + petition.slug() + "/corrections").require(404);
    assertEquals(List.of("WITHDRAWAL SE -40 BATCH BATCH"), told(CorrectionFilter.ALL));
  }

  @Test
  @DisplayName("The log is refused to staff of other campaigns and for an unknown petition")
  void refusals() throws Exception {
    Person stranger = world.person(Role.COORDINATOR, petitionWorld.open().campaignId(), null);
    String slug = petition.slug();
    CorrectionFilter all = CorrectionFilter.ALL;
    Acting.refused(stranger, Forbidden.class, () -> lists.at(slug, all, 0, 1));
    Acting.refused(stranger, Forbidden.class, () -> lists.count(slug, all));
    Acting.refused(stranger, Forbidden.class, () -> lists.kinds(slug, all));
    Acting.refused(anna, NotFound.class, () -> lists.count("no-such", all));
  }
}
