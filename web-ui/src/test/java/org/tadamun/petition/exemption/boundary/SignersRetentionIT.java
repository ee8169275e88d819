package org.tadamun.petition.exemption.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.retention.boundary.Forecast;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.petition.batch.boundary.BatchLists;
import org.tadamun.petition.batch.boundary.BatchView;
import org.tadamun.petition.batch.boundary.Batches;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.recount.boundary.Recounts;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.RotationWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.petition.testing.TallyWorld.Linked;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Tables;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Retention of signers' data")
class SignersRetentionIT extends FourEyes {

  private static final Duration DAY = Duration.ofDays(1);

  @Inject private Batches batches;
  @Inject private BatchLists batchLists;
  @Inject private BatchWorld batchWorld;
  @Inject private Campaigns campaigns;
  @Inject private Clock clock;
  @Inject private Exemptions exemptions;
  @Inject private Forgetting forgetting;
  @Inject private Petitions petitions;
  @Inject private Recounts recounts;
  @Inject private RotationWorld rotationWorld;
  @Inject private Tables tables;
  @Inject private TallyWorld tallyWorld;

  private Linked signer(PetitionView at, String name, boolean news) {
    String email = World.unique("kept") + "@example.org";
    JsonObjectBuilder who =
        Json.createObjectBuilder()
            .add("givenName", name)
            .add("familyName", "Keptname")
            .add("email", email)
            .add("country", "SE")
            .add("locality", "Malmö")
            .add("language", "en");
    if (news) {
      String owner = campaigns.byId(at.campaignId()).orElseThrow().owner().slug();
      who.add(
          "consents",
          Json.createArrayBuilder()
              .add(
                  Json.createObjectBuilder()
                      .add("organisation", owner)
                      .add("purpose", "NEWS")
                      .add("granted", true)));
    }
    Api.anonymous().post("/petitions/" + at.slug() + "/signatures", who.build()).require(202);
    Linked linked = tallyWorld.linked(at, email);
    Api.anonymous()
        .post(
            "/signatures/confirmation",
            Json.createObjectBuilder().add("token", linked.token()).build())
        .require(200);
    return linked;
  }

  private Signature row(PetitionView at, Linked one) {
    return petitionWorld.rows(at.id()).stream()
        .filter(row -> row.id() == one.id())
        .findFirst()
        .orElseThrow();
  }

  private boolean hasAddress(Linked one) {
    return rotationWorld.encrypted(one.id()) != null;
  }

  private void assertCounts(PetitionView at, long expected) throws Exception {
    assertEquals(expected, petitionWorld.recount(at.id()));
    assertEquals(expected, batchWorld.tally(at.id()).getOrDefault("ONLINE SE", 0L));
    assertEquals(List.of(), Acting.as(anna, () -> recounts.run(at.slug())).findings());
  }

  @Test
  @DisplayName(
      "retention R1: R3: the address is deleted after a year, the name after five; both still count")
  void inTurn() throws Exception {
    String name = World.unique("Zara").replaceAll("[^A-Za-z]", "x");
    Linked one = signer(petition, name, false);
    Linked other = signer(petition, "Other", true);
    String fingerprint = petitionWorld.fingerprint(one.id());
    forgetting.over(petition.id(), DAY.multipliedBy(364));
    forgetting.apply("addresses");
    assertTrue(hasAddress(one), "a day before");
    forgetting.over(petition.id(), DAY.multipliedBy(366));
    forgetting.apply("addresses");
    assertFalse(hasAddress(one));
    assertNull(row(petition, one).domainKey());
    assertNotEquals(fingerprint, petitionWorld.fingerprint(one.id()));
    assertEquals(List.of(), tables.columnsWith(fingerprint));
    assertEquals(name, row(petition, one).signer().givenName());
    assertTrue(hasAddress(other), "who wants to hear more is another purpose");
    assertCounts(petition, 2);

    forgetting.over(petition.id(), DAY.multipliedBy(1096));
    forgetting.apply("contacts");
    assertFalse(hasAddress(other));
    assertFalse(tables.columnsWith(name).isEmpty());

    forgetting.over(petition.id(), DAY.multipliedBy(1826));
    forgetting.apply("names");
    assertEquals(List.of(), tables.columnsWith(name));
    assertFalse(petitionWorld.hasLinks(one.id()));
    Signature left = row(petition, one);
    assertNull(left.signer().givenName());
    assertEquals("SE", left.signer().country());
    assertEquals(SignatureState.CONFIRMED, left.state());
    assertNotNull(left.confirmedAt());
    assertHours(left);
    assertCounts(petition, 2);
  }

  @Test
  @DisplayName(
      "retention R1 R2: R3: the fingerprint of a withdrawn signature is deleted with the addresses")
  void withdrawn() throws Exception {
    Linked gone = signer(petition, "Zara", true);
    Linked there = signer(petition, "Other", false);
    tallyWorld.withdraw(gone.token());
    String fingerprint = petitionWorld.fingerprint(gone.id());
    forgetting.over(petition.id(), DAY.multipliedBy(364));
    forgetting.apply("addresses");
    // Deletes what other tests have left, since totals are compared below.
    forgetting.apply("contacts");
    assertEquals(fingerprint, petitionWorld.fingerprint(gone.id()), "a day before");
    assertTrue(petitionWorld.hasLinks(gone.id()));
    forgetting.over(petition.id(), DAY.multipliedBy(366));
    Instant now = clock.instant();
    assertEquals(0, forgetting.forecast("contacts", now).due());
    assertEquals(2, forgetting.forecast("addresses", now).due());
    assertEquals(2, forgetting.apply("addresses", now));
    assertEquals(List.of(), tables.columnsWith(fingerprint));
    assertFalse(hasAddress(there));
    String nobody = petitionWorld.fingerprint(gone.id());
    assertEquals(new Forecast(0, null), forgetting.forecast("addresses", now));
    assertEquals(0, forgetting.apply("addresses", now));
    assertEquals(nobody, petitionWorld.fingerprint(gone.id()));
    assertEquals(SignatureState.WITHDRAWN, row(petition, gone).state());
    assertNotNull(row(petition, gone).standing().withdrawnAt());
    assertHours(row(petition, gone));
    assertFalse(petitionWorld.hasLinks(gone.id()), "each has a second");
    assertTrue(petitionWorld.hasLinks(there.id()));
    assertCounts(petition, 1);
  }

  @Test
  @DisplayName(
      "retention R2: nothing more is deleted of a signer who was erased or has no name left")
  void nothingLeft() {
    // Deletes what other tests have left, since totals are compared below.
    forgetting.apply("addresses");
    Linked erased = signer(petition, "Zara", false);
    Linked named = signer(petition, "Other", false);
    Api.anonymous()
        .post(
            "/signatures/self/erasure",
            Json.createObjectBuilder().add("token", erased.token()).build())
        .require(200);
    forgetting.over(petition.id(), DAY.multipliedBy(4000));
    forgetting.apply("names");
    String nobody = petitionWorld.fingerprint(named.id());
    assertEquals(0, forgetting.apply("addresses"));
    assertEquals(nobody, petitionWorld.fingerprint(named.id()));
  }

  @Test
  @DisplayName("The period runs from the closing of the petition, even if it is archived later")
  void laterSteps() throws Exception {
    Linked one = signer(petition, "Zara", false);
    int open = petitions.bySlug(petition.slug()).orElseThrow().version();
    Acting.as(anna, () -> petitions.close(petition.slug(), open));
    forgetting.over(petition.id(), DAY.multipliedBy(300));
    Instant now = clock.instant();
    int closed = petitions.bySlug(petition.slug()).orElseThrow().version();
    Acting.as(anna, () -> petitions.archive(petition.slug(), closed));
    forgetting.apply("addresses", now.plus(DAY.multipliedBy(64)));
    assertTrue(hasAddress(one), "a day before");
    forgetting.apply("addresses", now.plus(DAY.multipliedBy(66)));
    assertFalse(hasAddress(one), "a year since it was closed, 66 days since it was archived");
  }

  @Test
  @DisplayName("Data of an open petition are kept, however old it is")
  void stillOpen() {
    Linked one = signer(petition, "Zara", false);
    forgetting.made("petition_petition", "id", petition.id(), DAY.multipliedBy(4000));
    forgetting.apply("addresses");
    forgetting.apply("names");
    assertTrue(hasAddress(one));
    assertEquals("Zara", row(petition, one).signer().givenName());
  }

  @Test
  @DisplayName("retention R2: the run of each rule deletes exactly as many as its forecast said")
  void dryRun() throws Exception {
    for (int i = 0; i < 3; i++) {
      signer(petition, "Zara", i == 0);
    }
    BatchView batch = evidence(petition);
    forgetting.over(petition.id(), DAY.multipliedBy(4000));
    Instant now = clock.instant();
    for (String rule : List.of("addresses", "contacts", "evidence", "names", "unconfirmed")) {
      Forecast forecast = forgetting.forecast(rule, now);
      assertEquals(forecast, forgetting.forecast(rule, now), "it changes nothing");
      assertEquals(forecast.due() == 0, forecast.oldest() == null, rule);
      assertTrue(rule.equals("unconfirmed") || forecast.due() > 0, rule);
      assertEquals(forecast.due(), forgetting.apply(rule, now), rule);
      assertEquals(new Forecast(0, null), forgetting.forecast(rule, now), rule);
    }
    BatchView left = Acting.as(anna, () -> batchLists.one(batch.id()));
    assertFalse(left.evidence().kept());
    assertEquals("", left.countedBy());
    assertEquals("", left.evidence().fileName());
    assertNull(left.note());
    assertEquals(batch.evidence().sha256(), left.evidence().sha256());
    assertEquals(340, left.number());
    assertCounts(petition, 3);
  }

  private BatchView evidence(PetitionView at) throws Exception {
    var sheets = BatchWorld.paper("GB", 340).with(null);
    return Acting.as(anna, () -> batches.submit(at.slug(), sheets, BatchWorld.pdf(5_000)));
  }

  @Test
  @DisplayName(
      "retention R6: data of an exempt petition are kept until the exemption ends, others' are not")
  void exempt() throws Exception {
    PetitionView other = petitionWorld.open();
    Linked kept = signer(petition, "Zara", false);
    Linked gone = signer(other, "Zara", false);
    Linked back = signer(petition, "Back", false);
    tallyWorld.withdraw(back.token());
    String fingerprint = petitionWorld.fingerprint(back.id());
    BatchView sheets = evidence(petition);
    forgetting.over(petition.id(), DAY.multipliedBy(2000));
    forgetting.over(other.id(), DAY.multipliedBy(2000));
    Person first = world.person(Role.ADMINISTRATOR, null, null);
    Person second = world.person(Role.ADMINISTRATOR, null, null);
    Instant until = clock.instant().plus(DAY.multipliedBy(30));
    ExemptionView exemption =
        Acting.as(first, () -> exemptions.make(petition.slug(), "Needed by a court", until));
    for (String rule : List.of("addresses", "contacts", "names", "evidence")) {
      forgetting.apply(rule);
    }
    assertTrue(hasAddress(kept));
    assertEquals(fingerprint, petitionWorld.fingerprint(back.id()));
    assertTrue(Acting.as(anna, () -> batchLists.one(sheets.id())).evidence().kept());
    assertEquals("Zara", row(petition, kept).signer().givenName());
    assertFalse(hasAddress(gone));
    assertNull(row(other, gone).signer().givenName());

    Acting.as(second, () -> exemptions.agree(exemption.id()));
    forgetting.apply("names", clock.instant().plus(DAY.multipliedBy(20)));
    assertEquals("Zara", row(petition, kept).signer().givenName(), "agreed, beyond the week");
    forgetting.apply("addresses", clock.instant().plus(DAY.multipliedBy(31)));
    assertFalse(hasAddress(kept), "its last day is past");
    Acting.as(first, () -> exemptions.end(exemption.id()));
    forgetting.apply("names");
    assertNull(row(petition, kept).signer().givenName());
    assertEquals(1, petitionWorld.recount(petition.id()));
    assertEquals(1, petitionWorld.recount(other.id()));
  }
}
