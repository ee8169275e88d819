package org.tadamun.petition.batch.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.petition.imports.testing.ImportWorld.people;
import static org.tadamun.petition.testing.BatchWorld.paper;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.refusal.OneOrganisation;
import org.tadamun.kernel.access.boundary.refusal.SecondPersonNeeded;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.batch.entity.BatchState;
import org.tadamun.petition.imports.boundary.ImportView;
import org.tadamun.petition.imports.boundary.Imports;
import org.tadamun.petition.imports.control.ImportRun;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.invalidation.boundary.Invalidations;
import org.tadamun.petition.invalidation.control.InvalidationRun;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;

/** What one key of a partner begins, another key of the same partner cannot finish (ADR 212). */
@InServer
@DisplayName("Two keys of one organisation")
class KeysOfOneOrganisationIT extends FourEyes {

  private static final String WHY = "{\"reason\": \"Wrong list\"}";

  @Inject private BatchWorld batchWorld;
  @Inject private Batches batches;
  @Inject private Campaigns campaigns;
  @Inject private ImportRun run;
  @Inject private ImportWorld importWorld;
  @Inject private Imports imports;
  @Inject private InvalidationRun invalidationRun;
  @Inject private Invalidations invalidations;
  @Inject private Keys keys;
  @Inject private ModerationWorld moderationWorld;

  private CampaignView campaign;
  private String partner;
  private Api first;
  private Api second;

  @BeforeEach
  void join() {
    campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    partner = world.partner(campaign);
    first = of(partner);
    second = of(partner);
  }

  private Api of(String organisation) {
    return keys.ofOrganisation(
        organisation, Permission.PETITION_WRITE, Permission.PETITION_MODERATE);
  }

  private static void requireOne(Answer refused) {
    refused.requireProblem(ProblemType.FORBIDDEN);
    String detail = refused.json().getString("detail");
    assertTrue(detail.contains("count as one person"), detail);
  }

  private String batch(Api key) {
    JsonObject body = BatchWorld.json("CA", 250).build();
    Answer sent = key.post("/petitions/" + petition.slug() + "/batches", body).require(201);
    return "/batches/" + sent.json().getString("id");
  }

  private String importOf(Api key) {
    String path = "/imports/signatures?organisation=Friends&petition=" + petition.slug();
    Answer sent =
        key.send("POST", path, BodyPublishers.ofString(people(1, "GB")), "text/csv").require(202);
    run.run();
    return "/imports/" + sent.json().getString("id");
  }

  private String rule(Api key) {
    moderationWorld.confirmed(petition, "SE");
    JsonObject body =
        Json.createObjectBuilder()
            .add(
                "rule",
                Json.createObjectBuilder().add("countries", Json.createArrayBuilder().add("SE")))
            .add("reason", "AUTOMATED")
            .build();
    Answer sent = key.post("/petitions/" + petition.slug() + "/invalidations", body).require(201);
    return "/invalidations/" + sent.json().getString("id");
  }

  @Test
  @DisplayName("R3: a key neither checks nor rejects a batch of the other key, but may withdraw it")
  void batches() {
    String path = batch(first);
    requireOne(second.post(path + "/check", ""));
    requireOne(second.post(path + "/rejection", WHY));
    assertEquals("SUBMITTED", second.get(path).require(200).json().getString("state"));
    second.post(path + "/withdrawal", WHY).require(200);
  }

  @Test
  @DisplayName("R3: the keys stay one person when the one that entered the batch has expired")
  void expired() throws Exception {
    Person old = keys.caller(partner, Permission.PETITION_WRITE);
    Person other = keys.caller(partner, Permission.PETITION_WRITE);
    BatchView batch = batchWorld.submit(old, petition, paper("GB", 340));
    keys.expire(old.publicId().substring(CurrentActor.KEY_PREFIX.length()));
    Acting.refused(other, OneOrganisation.class, () -> batches.check(batch.id(), null));
    assertEquals(
        BatchState.CHECKED, Acting.as(anna, () -> batches.check(batch.id(), null)).state());
  }

  @Test
  @DisplayName("R1: a key does not start an import that the other key sent or prepared")
  void imports() throws Exception {
    String path = importOf(first);
    requireOne(second.post(path + "/start", ""));
    assertEquals("READY", second.get(path).require(200).json().getString("state"));
    Person prepared = keys.caller(partner, Permission.PETITION_WRITE);
    ImportView received = importWorld.received(anna, petition, people(1, "GB"));
    importWorld.ready(prepared, received);
    requireOne(second.post("/imports/" + received.id() + "/start", ""));
    String id = received.id();
    Acting.as(bilal, () -> imports.start(id, null));
    run.run();
  }

  @Test
  @DisplayName(
      "R2: a key does not approve a rule of the other key; a key of another organisation does")
  void rules() throws Exception {
    String path = rule(first);
    requireOne(second.post(path + "/approval", ""));
    String id = path.substring(path.lastIndexOf('/') + 1);
    assertEquals("PROPOSED", Acting.as(anna, () -> invalidations.one(id)).state().name());
    of(world.partner(campaign)).post(path + "/approval", "").require(200);
    invalidationRun.run();
  }

  @Test
  @DisplayName(
      "Keys of the organisation that owns the campaign are two people, to each other and to others")
  void owner() {
    Api own = of(campaign.owner().slug());
    Api ownToo = of(campaign.owner().slug());
    ownToo.post(batch(own) + "/check", "").require(200);
    ownToo.post(importOf(own) + "/start", "").require(200);
    ownToo.post(rule(own) + "/approval", "").require(200);
    own.post(batch(first) + "/check", "").require(200);
    first.post(batch(own) + "/check", "").require(200);
    run.run();
    invalidationRun.run();
  }

  @Test
  @DisplayName(
      "A key checks a batch that staff entered, and staff check a batch that a key entered")
  void staff() throws Exception {
    BatchView entered = batchWorld.submit(anna, petition, paper("GB", 340));
    first.post("/batches/" + entered.id() + "/check", "").require(200);
    String id = batch(second).substring("/batches/".length());
    assertEquals(BatchState.CHECKED, Acting.as(bilal, () -> batches.check(id, null)).state());
    BatchView own = batchWorld.submit(anna, petition, paper("SE", 3));
    Acting.refused(anna, SecondPersonNeeded.class, () -> batches.check(own.id(), null));
  }
}
