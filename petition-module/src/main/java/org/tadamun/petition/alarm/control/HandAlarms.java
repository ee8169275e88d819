package org.tadamun.petition.alarm.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.database.boundary.RowLocks;
import org.tadamun.petition.alarm.boundary.AlarmDecided;
import org.tadamun.petition.alarm.entity.AlarmEvidence;
import org.tadamun.petition.alarm.entity.CountryAlarm;
import org.tadamun.petition.alarm.entity.NotByHand;

/** Raises the alarm by which staff have a country held by hand. */
@Stateless
public class HandAlarms {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AlarmLocks locks;
  @EJB private LevelReader reader;
  @Inject private AlarmLevels levels;
  @Inject private Event<AlarmDecided> decided;

  @Inject
  @ConfigProperty(name = "tadamun.alarm.country", defaultValue = "true")
  private boolean on;

  /**
   * Raises it and ends the country's quiet time.
   *
   * @return its public id
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public String raise(long petitionId, int version, String country, String actor, Instant now) {
    if (!on) {
      throw NotByHand.off();
    }
    AlarmEvidence seen = levels.evidenceByHand(petitionId, version, country);
    // Like a node that finds the country suspicious at this moment: only one of both raises an
    // alarm.
    locks.take(petitionId);
    List<Long> before =
        reader.alarms(petitionId).stream()
            .filter(alarm -> alarm.country().equals(country))
            .map(CountryAlarm::id)
            .toList();
    for (CountryAlarm alarm : RowLocks.ascending(em, CountryAlarm.class, before)) {
      if (alarm.state().holds()) {
        throw NotByHand.held();
      }
      alarm.endQuiet(now);
    }
    CountryAlarm alarm = CountryAlarm.byHand(petitionId, country, seen, actor, now);
    em.persist(alarm);
    em.flush();
    decided.fire(new AlarmDecided(petitionId, country, true, Set.of(alarm.publicId()), null));
    return alarm.publicId();
  }
}
