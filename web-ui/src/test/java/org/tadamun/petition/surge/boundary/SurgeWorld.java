package org.tadamun.petition.surge.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.tadamun.petition.alarm.boundary.CountryWatch;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.surge.control.SurgeSteps;
import org.tadamun.petition.surge.entity.Surge;
import org.tadamun.petition.surge.entity.SurgeEvidence;
import org.tadamun.petition.testing.TallyWorld;

/** Makes alarms of whole petitions by booking figures, without signatures. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SurgeWorld {

  /** One signature more than an hour may have by the default configuration. */
  public static final long TOO_MANY = 201;

  private static final long MANY = 5_000;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private SurgeSteps steps;
  @Inject private Clock clock;
  @Inject private CountryWatch watch;
  @Inject private TallyWorld tallyWorld;

  /** Books so many new signatures into the present hour. */
  public void come(PetitionView petition, String country, long many) {
    tallyWorld.drift(petition, "ONLINE", country, many);
  }

  /** Books so many signatures into a past hour. */
  public void came(PetitionView petition, String country, int hoursAgo, long many) {
    tallyWorld.bookPast(petition, country, clock.instant().minus(Duration.ofHours(hoursAgo)), many);
  }

  /** Looks at the figures once, as the timer does. */
  public void look(PetitionView petition) {
    steps.look(petition.id());
  }

  /**
   * Raises an alarm by figures that it takes back afterwards, and returns the id. India is so large
   * that no alarm of the country is raised by them.
   */
  public String raised(PetitionView petition) {
    come(petition, "IN", MANY);
    look(petition);
    come(petition, "IN", -MANY);
    return newest(petition).publicId();
  }

  /** Raises the alarm as another node would do at this moment; the caller has not committed yet. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Surge raisedElsewhere(PetitionView petition) {
    watch.takeTurn(petition.id());
    Instant now = clock.instant();
    SurgeEvidence why =
        new SurgeEvidence(now.truncatedTo(ChronoUnit.HOURS), TOO_MANY, TOO_MANY - 1, 0, 0);
    Surge surge = new Surge(petition.id(), why, now);
    em.persist(surge);
    return surge;
  }

  /** Records more signatures of the open alarm, as another node would do that mails about them. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Surge grownElsewhere(PetitionView petition) {
    Surge surge = em.find(Surge.class, newest(petition).id(), LockModeType.PESSIMISTIC_WRITE);
    surge.grow(MANY, clock.instant());
    return surge;
  }

  /** Adds so many past alarms, one an hour, which ended by themselves. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void before(PetitionView petition, int many) {
    for (int i = 1; i <= many; i++) {
      Instant then = clock.instant().minus(Duration.ofHours(i)).truncatedTo(ChronoUnit.HOURS);
      SurgeEvidence why = new SurgeEvidence(then, TOO_MANY, TOO_MANY - 1, 0, 0);
      Surge surge = new Surge(petition.id(), why, then);
      surge.calmDown(then);
      em.persist(surge);
    }
  }

  public Surge newest(PetitionView petition) {
    return em.createNamedQuery(Surge.OF_PETITION, Surge.class)
        .setParameter("petition", petition.id())
        .setMaxResults(1)
        .getSingleResult();
  }

  /** Makes all alarms of the petition, and the last mails about them, so much older. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void older(PetitionView petition, Duration time) {
    Instant then = clock.instant().minus(time);
    for (String which :
        List.of("created_at = ?1 where", "told_at = ?1 where told is not null and")) {
      em.createNativeQuery("update petition_surge set " + which + " petition_id = ?2")
          .setParameter(1, Timestamp.from(then))
          .setParameter(2, petition.id())
          .executeUpdate();
    }
    em.getEntityManagerFactory().getCache().evict(Surge.class);
  }

  /** Ends the time after an acknowledgement in which no alarm is raised. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void quietEnds(PetitionView petition) {
    em.createQuery("update Surge s set s.quietUntil = :now where s.petitionId = :petition")
        .setParameter("now", clock.instant())
        .setParameter("petition", petition.id())
        .executeUpdate();
  }
}
