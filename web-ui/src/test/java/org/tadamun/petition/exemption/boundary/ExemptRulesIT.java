package org.tadamun.petition.exemption.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.petition.batch.boundary.Batches;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.delivery.boundary.DeliveryView;
import org.tadamun.petition.delivery.boundary.Receipts;
import org.tadamun.petition.delivery.entity.DeliveryChannel;
import org.tadamun.petition.delivery.entity.DeliveryOutcome;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.invalidation.boundary.InvalidationDraft;
import org.tadamun.petition.invalidation.boundary.Invalidations;
import org.tadamun.petition.invalidation.entity.InvalidationRule;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.recount.boundary.RecountCorrections;
import org.tadamun.petition.recount.boundary.RecountView;
import org.tadamun.petition.recount.boundary.Recounts;
import org.tadamun.petition.signature.control.upkeep.ExpiryRun;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.DeliveryWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.SnapshotWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Exempt petition and all retention rules")
class ExemptRulesIT extends FourEyes {

  /** Rules about data that belong to no petition. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "endorsements",
          "endorsers",
          "failed-mails",
          "links",
          "mails",
          "unfinished",
          "unrecognised");

  private static final Duration DAY = Duration.ofDays(1);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private ExpiryRun expiry;
  @Inject private Batches batches;
  @Inject private Campaigns campaigns;
  @Inject private Clock clock;
  @Inject private DeliveryWorld deliveryWorld;
  @Inject private Exemptions exemptions;
  @Inject private Forgetting forgetting;
  @Inject private ImportWorld importWorld;
  @Inject private Invalidations invalidations;
  @Inject private ModerationWorld moderationWorld;
  @Inject private Receipts receipts;
  @Inject private RecountCorrections corrections;
  @Inject private Recounts recounts;
  @Inject private SnapshotWorld snapshotWorld;
  @Inject private TallyWorld tallyWorld;
  @Inject private TimeMachine time;

  private AddresseeView embassy;

  /** Makes something in a petition that a rule will delete. */
  private interface Due {
    void make(PetitionView at) throws Exception;
  }

  /** For each rule, in an order in which none prevents the next one. */
  private Map<String, Due> dues() {
    Map<String, Due> dues = new LinkedHashMap<>();
    dues.put("addresses", at -> tallyWorld.sign(at, "SE"));
    dues.put("names", at -> tallyWorld.sign(at, "SE"));
    dues.put("contacts", this::contact);
    dues.put("unconfirmed", this::unconfirmed);
    dues.put("evidence", this::evidence);
    dues.put("receipts", this::receipt);
    dues.put("imports", at -> importWorld.done(anna, bilal, at, ImportWorld.people(1, "GB")));
    dues.put("rules", this::rule);
    dues.put("recounts", this::correction);
    return dues;
  }

  private void contact(PetitionView at) {
    String email = World.unique("news") + "@example.org";
    String owner = campaigns.byId(at.campaignId()).orElseThrow().owner().slug();
    JsonObject consent =
        Json.createObjectBuilder()
            .add("organisation", owner)
            .add("purpose", "NEWS")
            .add("granted", true)
            .build();
    JsonObject who =
        Json.createObjectBuilder()
            .add("givenName", "Zara")
            .add("email", email)
            .add("country", "SE")
            .add("language", "en")
            .add("consents", Json.createArrayBuilder().add(consent))
            .build();
    Api.anonymous().post("/petitions/" + at.slug() + "/signatures", who).require(202);
    JsonObject link =
        Json.createObjectBuilder().add("token", tallyWorld.linked(at, email).token()).build();
    Api.anonymous().post("/signatures/confirmation", link).require(200);
  }

  private void unconfirmed(PetitionView at) {
    String email = World.unique("late") + "@example.org";
    long id = moderationWorld.pending(at, "Zara", email, "SE");
    time.age(id, DAY.multipliedBy(31));
    expiry.run();
  }

  private void evidence(PetitionView at) throws Exception {
    Acting.as(
        anna,
        () ->
            batches.submit(
                at.slug(), BatchWorld.paper("GB", 340).with(null), BatchWorld.pdf(5_000)));
  }

  private void receipt(PetitionView at) throws Exception {
    String pack = snapshotWorld.freeze(anna, at, embassy, "en").id();
    DeliveryView posted =
        deliveryWorld.made(
            anna,
            DeliveryWorld.draft(embassy.publicId(), pack, null, DeliveryChannel.POST),
            DeliveryWorld.report(
                DeliveryOutcome.POSTED, DeliveryWorld.minute(clock.instant()), null));
    Acting.as(anna, () -> receipts.add(posted.id(), null, DeliveryWorld.photograph()));
    long receipt = deliveryWorld.receipt(posted.id());
    forgetting.made("petition_receipt", "id", receipt, DAY.multipliedBy(1826));
  }

  private void rule(PetitionView at) throws Exception {
    InvalidationDraft draft =
        new InvalidationDraft(
            null,
            InvalidationRule.of(Map.of("countries", "SE")),
            InvalidationReason.AUTOMATED,
            "It is Zara again");
    String id = Acting.as(anna, () -> invalidations.propose(at.slug(), draft)).id();
    forgetting.changed("petition_invalidation", id, DAY.multipliedBy(366));
  }

  private void correction(PetitionView at) throws Exception {
    tallyWorld.drift(at, "ONLINE", "SE", +2);
    RecountView found = Acting.as(anna, () -> recounts.run(at.slug()));
    Acting.as(anna, () -> corrections.propose(at.slug(), found.id(), "Changed by hand"));
    String id =
        em.createQuery(
                "select c.publicId from RecountCorrection c where c.recount.publicId = :recount",
                String.class)
            .setParameter("recount", found.id())
            .getSingleResult();
    forgetting.changed("petition_recount_correction", id, DAY.multipliedBy(366));
  }

  private Map<String, Long> due(Instant now) {
    Map<String, Long> due = new LinkedHashMap<>();
    dues().keySet().forEach(rule -> due.put(rule, forgetting.forecast(rule, now).due()));
    return due;
  }

  private void makeAll(PetitionView at) throws Exception {
    for (Due due : dues().values()) {
      due.make(at);
    }
    forgetting.over(at.id(), DAY.multipliedBy(2000));
  }

  @Test
  @DisplayName(
      "retention R6: each rule leaves out the exempt petition, and no other, in its forecast and"
          + " when it is applied")
  void everyRule() throws Exception {
    Set<String> ofPetitions = new TreeSet<>(forgetting.names());
    ofPetitions.removeAll(ELSEWHERE);
    assertEquals(ofPetitions, new TreeSet<>(dues().keySet()));
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    PetitionView other = petitionWorld.open(campaign);
    embassy = snapshotWorld.embassy(campaign.id());
    // Signatures that other tests left to expire are not counted below.
    expiry.run();
    Instant now = clock.instant().plus(Duration.ofHours(1));
    Map<String, Long> before = due(now);
    makeAll(petition);
    Map<String, Long> own = due(now);
    makeAll(other);
    Map<String, Long> all = due(now);
    Person admin = world.person(Role.ADMINISTRATOR, null, null);
    Instant until = now.plus(DAY.multipliedBy(30));
    ExemptionView exemption =
        Acting.as(admin, () -> exemptions.make(petition.slug(), "Needed by a court", until));
    Map<String, Long> left = due(now);
    for (String rule : ofPetitions) {
      long kept = own.get(rule) - before.get(rule);
      assertTrue(kept > 0, () -> "nothing that is due was made of " + rule);
      assertTrue(all.get(rule) > own.get(rule), () -> "nor in the other petition of " + rule);
      assertEquals(all.get(rule) - kept, left.get(rule), rule);
      assertEquals(left.get(rule), forgetting.glance(rule, now).due(), "on the page: " + rule);
    }
    dues().keySet().forEach(rule -> forgetting.apply(rule, now));
    Map<String, Long> applied = due(now);
    Acting.as(admin, () -> exemptions.end(exemption.id()));
    Map<String, Long> ended = due(now);
    for (String rule : ofPetitions) {
      assertTrue(applied.get(rule) < left.get(rule), () -> "nothing was erased by " + rule);
      long kept = own.get(rule) - before.get(rule);
      assertEquals(kept, ended.get(rule) - applied.get(rule), "still there for " + rule);
    }
  }
}
