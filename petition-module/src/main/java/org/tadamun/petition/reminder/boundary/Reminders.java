package org.tadamun.petition.reminder.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.reminder.entity.ReminderStop;

/** Stops and resumes the reminders of one petition. */
@Stateless
public class Reminders {

  /** Nobody is reminded any more who has less time than this left to confirm. */
  public static final Duration LEFT = Duration.ofDays(2);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private AuditTrail audit;
  @EJB private Petitions petitions;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "tadamun.mail.reminders", defaultValue = "P3D,P10D")
  private String configured;

  @RolesAllowed({Permission.CONSOLE_READ, Permission.PETITION_WRITE})
  public RemindersView of(String slug) {
    PetitionView petition = petitions.bySlug(slug).orElseThrow(NotFound::new);
    access.requireAny(petition.campaignId(), Permission.CONSOLE_READ, Permission.PETITION_WRITE);
    return RemindersView.of(em.find(ReminderStop.class, petition.id()));
  }

  /** Of which petitions of a campaign they are, by their slugs, for who may resume them now. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public List<String> stoppedIn(long campaignId) {
    access.requireCountry(Permission.PETITION_WRITE, campaignId, null);
    return em.createQuery(
            "select p.slug from Petition p, ReminderStop s where s.petitionId = p.id"
                + " and p.campaignId = :campaign and p.state in :running order by p.id",
            String.class)
        .setParameter("campaign", campaignId)
        .setParameter("running", List.of(PetitionState.OPEN, PetitionState.PAUSED))
        .getResultList();
  }

  /** Whether this server reminds nobody, of whatever petition, by its configuration. */
  @PermitAll
  public boolean areOff() {
    return ReminderPlan.parse(configured).isOff();
  }

  /** Whether none goes out, be it of this petition or of all: for who sends them, whoever calls. */
  @PermitAll
  public boolean areStopped(long petitionId) {
    return areOff() || em.find(ReminderStop.class, petitionId) != null;
  }

  /**
   * Whether one that is stopped waits for nothing: nobody is reminded so late, and while a mail
   * waits the time to confirm would not run (docs/adr/133). Not while nobody can confirm, nor where
   * that went on a short time ago and everybody's time with it (docs/adr/226).
   *
   * @param end until when its link was to last
   */
  @PermitAll
  public boolean waitInVain(PetitionView petition, Instant end) {
    Instant last = clock.instant().plus(LEFT);
    return !end.isAfter(last)
        && petition.state().takesConfirmations()
        && !petition.reopening().isRecent(last)
        && areStopped(petition.id());
  }

  /** Where somebody else has just done it, it stays as he did it. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public RemindersView stop(String slug) {
    Petition petition = locked(slug);
    ReminderStop present = em.find(ReminderStop.class, petition.id());
    if (present != null) {
      return RemindersView.of(present);
    }
    ReminderStop stop = new ReminderStop(petition.id(), petition.state(), clock.instant());
    em.persist(stop);
    record("petition.reminders-stopped", petition, null, stop.stoppedAt().toString());
    return RemindersView.of(stop);
  }

  @RolesAllowed(Permission.PETITION_WRITE)
  public RemindersView resume(String slug) {
    Petition petition = locked(slug);
    ReminderStop present = em.find(ReminderStop.class, petition.id());
    if (present != null) {
      String since = present.end(petition.state()).toString();
      em.remove(present);
      record("petition.reminders-resumed", petition, since, null);
    }
    return RemindersView.GOING;
  }

  /** Two would write one row; and it is to be closed by nobody in this moment. */
  private Petition locked(String slug) {
    PetitionView petition = petitions.bySlug(slug).orElseThrow(NotFound::new);
    access.requireCountry(Permission.PETITION_WRITE, petition.campaignId(), null);
    return em.find(Petition.class, petition.id(), LockModeType.PESSIMISTIC_WRITE);
  }

  private void record(String action, Petition petition, String from, String to) {
    audit.record(action, "petition", petition.slug(), petition.campaignId(), from, to);
    em.flush();
  }
}
