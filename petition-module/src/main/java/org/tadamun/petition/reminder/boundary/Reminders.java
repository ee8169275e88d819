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

  /** Signers with less time left to confirm are not reminded. */
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

  /** The slugs of the campaign's petitions whose reminders are stopped and can be resumed now. */
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

  /** Whether this server's configuration switches all reminders off. */
  @PermitAll
  public boolean areOff() {
    return ReminderPlan.parse(configured).isOff();
  }

  /**
   * Whether no reminder may be sent for this petition; for the sender, whatever the caller's role.
   */
  @PermitAll
  public boolean areStopped(long petitionId) {
    return areOff() || em.find(ReminderStop.class, petitionId) != null;
  }

  /**
   * Whether waiting reminders should be called back. That is so where they are stopped, and would
   * be too late anyway, while a waiting mail keeps the signature from expiring (docs/adr/133).
   * False while nobody can confirm, and for a time after a reopening, which gives all signers more
   * time (docs/adr/226).
   *
   * @param end until when the signer's link lasts
   */
  @PermitAll
  public boolean waitInVain(PetitionView petition, Instant end) {
    Instant last = clock.instant().plus(LEFT);
    return !end.isAfter(last)
        && petition.state().takesConfirmations()
        && !petition.reopening().isRecent(last)
        && areStopped(petition.id());
  }

  /** Stops the reminders; if they are stopped already, nothing changes. */
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

  /**
   * Locks the petition: two callers could insert the same row, and it must not be closed meanwhile.
   */
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
