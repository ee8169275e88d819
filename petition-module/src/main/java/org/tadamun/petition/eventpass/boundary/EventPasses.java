package org.tadamun.petition.eventpass.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.event.boundary.WordsErased;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.record.entity.ShortCode;
import org.tadamun.petition.eventpass.control.PassPolicy;
import org.tadamun.petition.eventpass.entity.EventPass;
import org.tadamun.petition.eventpass.entity.PassDetails;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.Petition;

/** Makes, lists, uses and revokes event passes. */
@Stateless
public class EventPasses {

  private static final String SUBJECT = "event-pass";
  private static final String EVERYWHERE = "*";
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]{" + EventPass.CODE_LENGTH + "}");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private AuditTrail audit;
  @EJB private CurrentActor actor;
  @EJB private Petitions petitions;
  @Inject private Clock clock;
  @Inject private Event<WordsErased> erased;
  @Inject private PassPolicy policy;

  /** Makes a pass. Callers limited to countries must name one of theirs. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public EventPassView make(String petitionSlug, PassDetails given) {
    PetitionView petition = require(petitionSlug);
    access.requireCountry(Permission.PETITION_WRITE, petition.campaignId(), given.country());
    PassDetails details = policy.check(given, petition.campaignId(), clock.instant());
    EventPass pass =
        new EventPass(
            em.getReference(Petition.class, petition.id()),
            ShortCode.next(EventPass.CODE_LENGTH),
            details,
            actor.name(),
            clock.instant());
    em.persist(pass);
    em.flush();
    String country = details.country() == null ? EVERYWHERE : details.country();
    record(pass, "made", null, "%s %d %s".formatted(petitionSlug, details.most(), country));
    return EventPassView.of(pass, clock.instant());
  }

  /**
   * The passes, newest first; callers limited to countries see those of their countries and those
   * for all.
   */
  @RolesAllowed(Permission.PETITION_WRITE)
  public List<EventPassView> ofPetition(String petitionSlug) {
    long campaign = require(petitionSlug).campaignId();
    Set<String> limits = access.requireLimits(Permission.PETITION_WRITE, campaign);
    return em.createNamedQuery(EventPass.OF_PETITION, EventPass.class)
        .setParameter("petition", petitionSlug)
        .getResultStream()
        .filter(pass -> isWithin(limits, pass.details().country()))
        .map(pass -> EventPassView.of(pass, clock.instant()))
        .toList();
  }

  @RolesAllowed(Permission.PETITION_WRITE)
  public EventPassView one(String id) {
    return EventPassView.of(find(id), clock.instant());
  }

  /** Revokes a pass. It is locked, so that signers who use it meanwhile do not make this fail. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public EventPassView revoke(String id) {
    EventPass pass = find(id);
    em.refresh(pass, LockModeType.PESSIMISTIC_WRITE);
    String before = pass.state(clock.instant()).name();
    pass.revoke(actor.name(), clock.instant());
    em.flush();
    record(pass, "revoked", before, "%d/%d".formatted(pass.used(), pass.details().most()));
    return EventPassView.of(pass, clock.instant());
  }

  /**
   * Erases the pass's name, in any state; the audit trail never contained it. Does nothing if it
   * was erased before.
   */
  @RolesAllowed(Permission.PETITION_WRITE)
  public EventPassView eraseName(String id) {
    EventPass pass = find(id);
    em.refresh(pass, LockModeType.PESSIMISTIC_WRITE);
    EventPassView before = EventPassView.of(pass, clock.instant());
    if (!before.isNamed()) {
      return before;
    }
    pass.eraseName(clock.instant());
    em.flush();
    record(pass, "name-erased", null, pass.state(clock.instant()).name());
    erased.fire(new WordsErased(id));
    return EventPassView.of(pass, clock.instant());
  }

  /** Whether this petition has such a pass, in any state. */
  @PermitAll
  public boolean isKnown(String petitionSlug, String code) {
    return !em.createNamedQuery(EventPass.BY_CODE, EventPass.class)
        .setParameter("code", code.toLowerCase(Locale.ROOT))
        .setParameter("petition", petitionSlug)
        .getResultList()
        .isEmpty();
  }

  /**
   * Counts one signature on the pass, in the signature's own transaction, so that a refused one is
   * not counted.
   *
   * @param code may be null
   * @param country of the signer, as it was sent; may be null
   * @return false if the pass does not let it through, so that the ordinary rate limit applies
   */
  @PermitAll
  public boolean use(long petitionId, String code, String country) {
    return code != null
        && CODE.matcher(code).matches()
        && em.createNamedQuery(EventPass.USE)
                .setParameter("code", code.toLowerCase(Locale.ROOT))
                .setParameter("petition", petitionId)
                .setParameter("now", clock.instant())
                .setParameter("country", asked(country))
                .executeUpdate()
            > 0;
  }

  /** The country for the query, which was not validated yet; invalid text matches no country. */
  private static String asked(String country) {
    return country != null && COUNTRY.matcher(country).matches() ? country : "";
  }

  private static boolean isWithin(Set<String> limits, String country) {
    return country == null || limits.isEmpty() || limits.contains(country);
  }

  /** Finds a pass. A pass for a country needs the permission there, since it shows the code. */
  private EventPass find(String id) {
    EventPass pass =
        em.createNamedQuery(EventPass.BY_PUBLIC_ID, EventPass.class)
            .setParameter("id", id)
            .getResultStream()
            .findFirst()
            .orElseThrow(NotFound::new);
    long campaign = pass.petition().campaignId();
    if (pass.details().country() == null) {
      access.require(Permission.PETITION_WRITE, campaign);
    } else {
      access.requireCountry(Permission.PETITION_WRITE, campaign, pass.details().country());
    }
    return pass;
  }

  private PetitionView require(String slug) {
    PetitionView petition = petitions.bySlug(slug).orElseThrow(NotFound::new);
    access.require(Permission.PETITION_WRITE, petition.campaignId());
    return petition;
  }

  private void record(EventPass pass, String verb, String from, String to) {
    long campaign = pass.petition().campaignId();
    audit.record(SUBJECT + "." + verb, SUBJECT, pass.publicId(), campaign, from, to);
  }
}
