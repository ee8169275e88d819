package org.tadamun.petition.alarm.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.petition.alarm.boundary.CountryWatch.Confirmed;
import org.tadamun.petition.alarm.entity.CountryAlarm;
import org.tadamun.petition.alarm.entity.Evidence;

/**
 * Lets a confirmation through or has it held. Memory alone is asked; the one that is the first too
 * many writes the alarm down in its own transaction.
 */
@Dependent
public class Gate {

  private static final Logger LOG = System.getLogger(Gate.class.getName());

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Resource private TransactionSynchronizationRegistry transaction;

  @Inject private Levels levels;

  @Inject
  @ConfigProperty(name = "tadamun.alarm.country", defaultValue = "true")
  private boolean on;

  public boolean holds(Confirmed one, Instant now) {
    if (!on) {
      return false;
    }
    CountryLevel.Verdict verdict =
        levels.confirm(one.petitionId(), one.version(), one.country(), one.domain(), now);
    if (verdict == CountryLevel.Verdict.RAISE) {
      raise(one.petitionId(), one.version(), one.country(), now);
    }
    return verdict != CountryLevel.Verdict.COUNT;
  }

  private void raise(long petitionId, int version, String country, Instant now) {
    Evidence evidence = levels.evidence(petitionId, version, country);
    CountryAlarm alarm = new CountryAlarm(petitionId, country, evidence, now);
    levels.raisedAs(petitionId, version, alarm);
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // The outcome alone matters.
          }

          @Override
          public void afterCompletion(int status) {
            if (status != Status.STATUS_COMMITTED) {
              levels.unraise(petitionId, version, country);
              return;
            }
            LOG.log(
                Level.WARNING,
                "Alarm: petition {0} had {1} new signatures from {2}, {3} could be expected ({4})."
                    + " New ones from there are held.",
                petitionId,
                evidence.seen(),
                country,
                evidence.bound(),
                evidence.cause());
          }
        });
    // Last, so that it is not on here alone where the database refuses it.
    em.persist(alarm);
  }
}
