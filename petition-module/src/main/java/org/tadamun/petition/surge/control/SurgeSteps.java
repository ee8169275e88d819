package org.tadamun.petition.surge.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.petition.alarm.boundary.CountryWatch;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.surge.entity.Surge;
import org.tadamun.petition.surge.entity.SurgeEvidence;
import org.tadamun.petition.surge.entity.SurgeState;

/** Checks one petition in one transaction: raises its alarm, tells it again, or ends it. */
@Stateless
public class SurgeSteps {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AuditTrail audit;
  @EJB private Petitions petitions;
  @EJB private SurgeReader read;
  @Inject private Clock clock;
  @Inject private CountryWatch watch;
  @Inject private SurgeMails mails;
  @Inject private SurgeBaseline baseline;

  @Inject
  @ConfigProperty(name = "tadamun.alarm.petition", defaultValue = "true")
  private boolean on;

  @Inject
  @ConfigProperty(name = "tadamun.alarm.petition-least", defaultValue = "200")
  private long least;

  @Inject
  @ConfigProperty(name = "tadamun.alarm.petition-factor", defaultValue = "3")
  private long factor;

  private SurgeThreshold threshold;

  @PostConstruct
  void configure() {
    threshold = new SurgeThreshold(least, factor);
  }

  /** The petitions to check. */
  @PermitAll
  public Set<Long> petitions() {
    return on ? read.watched() : read.open();
  }

  /**
   * Checks one petition.
   *
   * @return what staff were told, to be logged after the commit; empty where nothing
   */
  @PermitAll
  public Optional<SurgeEvidence> look(long petitionId) {
    PetitionView petition = petitions.byId(petitionId).orElseThrow();
    List<Surge> open = read.in(SurgeState.OPEN, petitionId);
    Instant now = clock.instant();
    if (open.isEmpty()) {
      return lookForMany(petition, now);
    }
    open.forEach(surge -> lookForCalm(surge, petition, now));
    return on ? lookForMore(open.getFirst(), petition, now) : Optional.empty();
  }

  private Optional<SurgeEvidence> lookForMany(PetitionView petition, Instant now) {
    Instant hour = now.truncatedTo(ChronoUnit.HOURS);
    Instant ended = hour.minus(SurgeThreshold.HOUR);
    long seen = since(petition, hour);
    // Some came after the last check of that hour, or were committed later.
    Optional<SurgeEvidence> late =
        SurgeThreshold.isNew(hour, now) && !read.isQuiet(petition.id(), hour)
            ? judge(petition, ended, since(petition, ended) - seen, now)
            : Optional.empty();
    return late.or(() -> judge(petition, hour, seen, now));
  }

  private long since(PetitionView petition, Instant hour) {
    return watch.since(petition.id(), petition.textVersion(), hour);
  }

  private Optional<SurgeEvidence> judge(
      PetitionView petition, Instant hour, long seen, Instant now) {
    if (threshold.isFew(seen) || read.isQuiet(petition.id(), now)) {
      return Optional.empty();
    }
    return threshold
        .judge(hour, seen, baseline.before(petition, hour))
        .filter(why -> raise(petition, why, now));
  }

  private boolean raise(PetitionView petition, SurgeEvidence why, Instant now) {
    // Of two nodes that check at the same moment only one raises the alarm and sends mails.
    watch.takeTurn(petition.id());
    if (!read.in(SurgeState.OPEN, petition.id()).isEmpty() || read.isQuiet(petition.id(), now)) {
      return false;
    }
    Surge surge = new Surge(petition.id(), why, now);
    em.persist(surge);
    recorded("surge.raised", surge, why.seen(), petition);
    mails.tell(surge, why, petition);
    return true;
  }

  /**
   * An open alarm is told again where it has grown. The hour before is compared, too: it ended
   * after the last mail, and perhaps the raid with it.
   */
  private Optional<SurgeEvidence> lookForMore(Surge surge, PetitionView petition, Instant now) {
    if (!SurgeThreshold.isDue(surge.toldAt(), now)) {
      return Optional.empty();
    }
    Instant running = now.truncatedTo(ChronoUnit.HOURS);
    Instant ended = running.minus(SurgeThreshold.HOUR);
    long yet = since(petition, running);
    long whole = since(petition, ended) - yet;
    Instant hour = whole > yet ? ended : running;
    long seen = Math.max(whole, yet);
    if (!SurgeThreshold.isGrown(surge.told(), surge.toldAt(), seen, now)) {
      return Optional.empty();
    }
    // Read again under lock: a moderator may have acknowledged it, or another node has told it.
    Surge locked = em.find(Surge.class, surge.id(), LockModeType.PESSIMISTIC_WRITE);
    if (locked.state() != SurgeState.OPEN
        || !SurgeThreshold.isGrown(locked.told(), locked.toldAt(), seen, now)) {
      return Optional.empty();
    }
    locked.grow(seen, now);
    recorded("surge.grown", locked, seen, petition);
    SurgeEvidence more =
        SurgeThreshold.anew(locked.evidence(), hour, seen, baseline.before(petition, hour));
    mails.tell(locked, more, petition);
    return Optional.of(more);
  }

  private void lookForCalm(Surge surge, PetitionView petition, Instant now) {
    if (SurgeThreshold.isYoung(surge.createdAt(), now)) {
      return;
    }
    Map<Instant, Long> lately =
        watch.hours(petition.id(), petition.textVersion(), now.minus(SurgeThreshold.CALM), now);
    if (SurgeThreshold.isCalm(surge.evidence().bound(), lately)) {
      // Read again under lock: a moderator may have acknowledged it.
      Surge locked = em.find(Surge.class, surge.id(), LockModeType.PESSIMISTIC_WRITE);
      if (locked.state() == SurgeState.OPEN) {
        locked.calmDown(now);
        recorded("surge.ended", locked, locked.evidence().seen(), petition);
      }
    }
  }

  private void recorded(String action, Surge surge, long seen, PetitionView petition) {
    String came = surge.state() + " " + seen;
    audit.recordOwn(action, "surge", surge.publicId(), petition.campaignId(), came);
  }
}
