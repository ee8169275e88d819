package org.tadamun.endorsements.testing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.tadamun.endorsements.endorsement.boundary.EndorsementCommands;
import org.tadamun.endorsements.endorsement.boundary.EndorsementDraft;
import org.tadamun.endorsements.endorsement.boundary.EndorsementStart;
import org.tadamun.endorsements.endorsement.boundary.EndorsementView;
import org.tadamun.endorsements.endorsement.boundary.Endorsements;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.endorser.boundary.EndorserView;
import org.tadamun.endorsements.endorser.boundary.Endorsers;
import org.tadamun.endorsements.endorser.entity.EndorserDetails;
import org.tadamun.endorsements.proof.entity.EvidenceKind;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.World;

/** Makes endorsements and brings them into a state; each step is a transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EndorsementWorld {

  public static final String PAGE = "https://union.example.org/letter";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private World world;
  @Inject private AsSystem system;
  @Inject private Endorsers endorsers;
  @Inject private Endorsements endorsements;
  @Inject private EndorsementCommands commands;
  @Inject private Clock clock;

  /**
   * A campaign with two coordinators, on a day that is not about to end: promises are due by days.
   */
  public Desk desk() {
    world.earlyEnough();
    CampaignView campaign = world.liveCampaign();
    return new Desk(
        campaign,
        world.person(Role.COORDINATOR, campaign.id(), null),
        world.person(Role.COORDINATOR, campaign.id(), null));
  }

  /** Creates a union; gives its public id. */
  public String union() {
    return add(EndorsementDrafts.union("Union of Weavers", "CA")).id();
  }

  public EndorserView add(EndorserDetails details) {
    return system.run(() -> endorsers.add(details));
  }

  public EndorsementView invited(Desk desk, EndorsementDraft draft) throws Exception {
    return invited(desk, union(), draft);
  }

  public EndorsementView invited(Desk desk, String endorser, EndorsementDraft draft)
      throws Exception {
    return Acting.as(
        desk.anna(),
        () ->
            endorsements.create(
                desk.campaign().id(), endorser, draft, EndorsementStart.INVITED, false));
  }

  /** A union's letter in this state. */
  public EndorsementView in(Desk desk, EndorsementState state) throws Exception {
    return bring(desk, invited(desk, EndorsementDrafts.letter()), state);
  }

  public EndorsementView published(Desk desk, EndorsementDraft draft) throws Exception {
    return bring(desk, invited(desk, draft), EndorsementState.PUBLISHED);
  }

  public EndorsementView published(Desk desk, String endorser, EndorsementDraft draft)
      throws Exception {
    return bring(desk, invited(desk, endorser, draft), EndorsementState.PUBLISHED);
  }

  /** A union's letter that Anna expects by this day. */
  public EndorsementView pledged(Desk desk, LocalDate by) throws Exception {
    return pledge(desk, invited(desk, EndorsementDrafts.letter()).id(), by);
  }

  private EndorsementView pledge(Desk desk, String id, LocalDate by) throws Exception {
    String owner = desk.anna().publicId();
    return Acting.as(desk.anna(), () -> commands.pledge(id, null, by, owner, null));
  }

  /** Brings an invited endorsement into this state with commands of Anna; Bilal approves. */
  public EndorsementView bring(Desk desk, EndorsementView from, EndorsementState state)
      throws Exception {
    String id = from.id();
    return switch (state) {
      case INVITED -> from;
      case PLEDGED -> pledge(desk, id, yesterday());
      case DECLINED -> Acting.as(desk.anna(), () -> commands.decline(id, null, null));
      case WITHDRAWN -> Acting.as(desk.anna(), () -> commands.withdraw(id, null, null));
      case RECEIVED -> Acting.as(desk.anna(), () -> commands.receive(id, null, null, null));
      case LAPSED -> {
        bring(desk, from, EndorsementState.PLEDGED);
        yield Acting.as(desk.anna(), () -> commands.lapse(id, null, null));
      }
      case REJECTED -> {
        bring(desk, from, EndorsementState.RECEIVED);
        yield Acting.as(desk.anna(), () -> commands.reject(id, null, "a fake"));
      }
      case VERIFYING -> {
        bring(desk, from, EndorsementState.RECEIVED);
        yield Acting.as(desk.anna(), () -> commands.requestProof(id, null, null));
      }
      case VERIFIED -> {
        bring(desk, from, EndorsementState.VERIFYING);
        yield Acting.as(
            desk.anna(), () -> commands.addEvidence(id, null, EvidenceKind.PUBLIC_URL, PAGE, null));
      }
      case APPROVED -> {
        bring(desk, from, EndorsementState.VERIFIED);
        yield Acting.as(desk.bilal(), () -> commands.approve(id, null, null));
      }
      case PUBLISHED -> {
        bring(desk, from, EndorsementState.APPROVED);
        yield Acting.as(
            desk.bilal(), () -> commands.publish(id, null, EndorsementDrafts.CONSENT, null, null));
      }
    };
  }

  /** Stores a quote at this place as it was stored before language tags had one spelling. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void keep(String endorsement, int place, String language, String text) {
    Object id =
        em.createNativeQuery("select id from endorsements_endorsement where public_id = ?1")
            .setParameter(1, endorsement)
            .getSingleResult();
    em.createNativeQuery(
            "insert into endorsements_quote (endorsement_id, pos, language, quote_text)"
                + " values (?1, ?2, ?3, ?4)")
        .setParameter(1, id)
        .setParameter(2, place)
        .setParameter(3, language)
        .setParameter(4, text)
        .executeUpdate();
    em.getEntityManagerFactory().getCache().evictAll();
  }

  public LocalDate today() {
    return clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
  }

  /** The present day where days begin first. */
  public LocalDate latestDay() {
    return Violations.latestDay(clock.instant());
  }

  public LocalDate yesterday() {
    return today().minusDays(1);
  }
}
