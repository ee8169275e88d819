package org.tadamun.web.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.actions.dayofaction.boundary.DayOfActionDraft;
import org.tadamun.actions.dayofaction.boundary.DaysOfAction;
import org.tadamun.endorsements.endorsement.boundary.EndorsementView;
import org.tadamun.endorsements.parliament.boundary.ActView;
import org.tadamun.endorsements.parliament.boundary.ParliamentaryActs;
import org.tadamun.endorsements.parliament.boundary.SponsorDraft;
import org.tadamun.endorsements.parliament.boundary.Sponsors;
import org.tadamun.endorsements.parliament.entity.ActDetails;
import org.tadamun.endorsements.parliament.entity.ActKind;
import org.tadamun.endorsements.parliament.entity.Chamber;
import org.tadamun.endorsements.parliament.entity.SponsorRole;
import org.tadamun.endorsements.testing.Desk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.endorsements.testing.EndorsementWorld;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.delivery.boundary.DeliveryDraft;
import org.tadamun.petition.delivery.entity.DeliveryChannel;
import org.tadamun.petition.funnel.entity.FunnelCount;
import org.tadamun.petition.funnel.entity.FunnelStage;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.snapshot.boundary.SnapshotRequest;
import org.tadamun.petition.snapshot.boundary.Snapshots;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.DeliveryWorld;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

/** Creates the data for contract tests, and counts the rows of the database. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ContractWorld {

  /**
   * Stages that a timer writes at any moment, for the campaign of the scene too; they are not
   * counted.
   */
  private static final Set<FunnelStage> BY_THE_CLOCK =
      Set.of(FunnelStage.SEEN, FunnelStage.MAILED, FunnelStage.EXPIRED);

  private static final String PETITIONS =
      " in (select p.id from Petition p where p.campaignId = :campaign)";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Actions actions;
  @Inject private Addressees addressees;
  @Inject private BatchWorld batchWorld;
  @Inject private AsSystem system;
  @Inject private Campaigns campaigns;
  @Inject private DaysOfAction days;
  @Inject private DeliveryWorld deliveryWorld;
  @Inject private EndorsementWorld endorsementWorld;
  @Inject private Keys keys;
  @Inject private ParliamentaryActs acts;
  @Inject private PetitionWorld petitionWorld;
  @Inject private Snapshots snapshots;
  @Inject private Sponsors sponsors;

  public Scene scene() throws Exception {
    return scene(petitionWorld.open());
  }

  /** A scene around this petition, which has to be open. */
  public Scene scene(PetitionView petition) throws Exception {
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    Person anna = petitionWorld.coordinator(campaign);
    Desk desk = new Desk(campaign, anna, petitionWorld.coordinator(campaign));
    EndorsementView endorsement = endorsementWorld.published(desk, EndorsementDrafts.letter("So."));
    String embassy = system.run(() -> addressees.add(campaign.id(), embassy(), false)).publicId();
    ActView act = act(campaign);
    return new Scene(
        campaign,
        petition.slug(),
        action(campaign, anna),
        endorsement.endorser().id(),
        endorsementWorld.add(EndorsementDrafts.person("Zoë Doe", "GB")).id(),
        endorsement.id(),
        act.id(),
        act.sponsors().getFirst().id(),
        embassy,
        day(campaign),
        batchWorld.submit(anna, petition, BatchWorld.paper("GB", 340)).id(),
        snapshot(anna, petition, embassy),
        delivery(anna, embassy),
        keys.of(campaign, Scene.SCOPES.toArray(String[]::new)));
  }

  /**
   * The number of rows of each entity, the audit trail included. Only rows of the scene's campaign
   * and of no campaign count, since timers may write for the campaigns of other tests at any
   * moment.
   */
  public Map<String, Long> rows(Scene scene) {
    Map<String, Long> counts = new TreeMap<>();
    for (EntityType<?> type : em.getMetamodel().getEntities()) {
      String own = own(type);
      var query = em.createQuery("select count(x) from " + type.getName() + " x" + own, Long.class);
      if (!own.isEmpty()) {
        query.setParameter("campaign", scene.campaign().id());
      }
      if (type.getJavaType() == FunnelCount.class) {
        query.setParameter("clock", BY_THE_CLOCK);
      }
      counts.put(type.getName(), query.getSingleResult());
    }
    return counts;
  }

  private static String own(EntityType<?> type) {
    if (type.getJavaType() == FunnelCount.class) {
      return " where x.id.stage not in :clock and x.id.petitionId" + PETITIONS;
    }
    if (has(type, "campaignId")) {
      return " where (x.campaignId = :campaign or x.campaignId is null)";
    }
    if (has(type, "petitionId")) {
      return " where x.petitionId" + PETITIONS;
    }
    if (has(type, "signatureId")) {
      return " where x.signatureId in (select s.id from Signature s where s.petitionId"
          + PETITIONS
          + ')';
    }
    return type.getIdType() instanceof ManagedType<?> key && has(key, "petitionId")
        ? " where x.id.petitionId" + PETITIONS
        : "";
  }

  private static boolean has(ManagedType<?> type, String attribute) {
    return type.getAttributes().stream().anyMatch(one -> one.getName().equals(attribute));
  }

  private String action(CampaignView campaign, Person anna) throws Exception {
    ActionView made =
        Acting.as(
            anna, () -> actions.create(campaign.id(), null, Drafts.protest(Drafts.PAST), false));
    Acting.as(anna, () -> actions.approve(made.id(), null));
    return made.id();
  }

  private String snapshot(Person anna, PetitionView petition, String embassy) throws Exception {
    SnapshotRequest request = new SnapshotRequest(embassy, List.of("en"), null, null, null, null);
    return Acting.as(anna, () -> snapshots.freeze(petition.slug(), request)).id();
  }

  private String delivery(Person anna, String embassy) throws Exception {
    DeliveryDraft draft = DeliveryWorld.draft(embassy, null, null, DeliveryChannel.POST);
    return deliveryWorld.plan(anna, draft).id();
  }

  private String day(CampaignView campaign) {
    DayOfActionDraft call =
        new DayOfActionDraft(
            LocalizedText.of("en", "Day of action"), null, Drafts.PAST.toLocalDate());
    return system.run(() -> days.create(campaign.id(), World.unique("day"), call, false)).slug();
  }

  private ActView act(CampaignView campaign) {
    String zara = endorsementWorld.add(EndorsementDrafts.person("Zara Doe", "GB")).id();
    SponsorDraft lead = new SponsorDraft(zara, SponsorRole.LEAD, null);
    String id = system.run(() -> acts.create(campaign.id(), act(), null, false)).id();
    return system.run(() -> sponsors.add(id, null, lead));
  }

  private static ActDetails act() {
    return new ActDetails(
        ActKind.MOTION,
        new Chamber(LocalizedText.of("en", "House of Commons"), "GB"),
        LocalizedText.of("en", "Free our colleague"),
        null,
        null,
        null,
        EndorsementDrafts.REPORT);
  }

  private static AddresseeDetails embassy() {
    return new AddresseeDetails(
        AddresseeKind.EMBASSY,
        LocalizedText.of("en", "Embassy"),
        "PK",
        "GB",
        "London",
        "Europe/London",
        null,
        null,
        null,
        null);
  }
}
