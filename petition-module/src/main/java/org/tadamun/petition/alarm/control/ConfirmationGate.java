package org.tadamun.petition.alarm.control;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.petition.alarm.boundary.CountryWatch.Confirmed;
import org.tadamun.petition.alarm.control.mail.AlarmMails;
import org.tadamun.petition.alarm.entity.AlarmEvidence;
import org.tadamun.petition.alarm.entity.CountryAlarm;

/**
 * Lets a confirmation count or has it held. It asks only the levels in memory; the first
 * confirmation above the bound also writes the alarm, in its own transaction.
 */
@Dependent
public class ConfirmationGate {

  private static final Logger LOG = System.getLogger(ConfirmationGate.class.getName());

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Resource private TransactionSynchronizationRegistry transaction;

  @EJB private AlarmLocks locks;
  @EJB private LevelReader reader;
  @Inject private AlarmLevels levels;
  @Inject private AlarmMails mails;

  @Inject
  @ConfigProperty(name = "tadamun.alarm.country", defaultValue = "true")
  private boolean on;

  public boolean holds(Confirmed one, Instant now) {
    if (!on) {
      return false;
    }
    Uncommitted asked = ofTransaction();
    CountryLevel.Verdict verdict = levels.confirm(one, now);
    asked.add(one, verdict);
    if (verdict == CountryLevel.Verdict.RAISE && !raise(one, now)) {
      asked.counts(one);
      return false;
    }
    return verdict != CountryLevel.Verdict.COUNT;
  }

  /** Whether an alarm holds this signer's country; the signer is not counted. */
  public boolean isHolding(Confirmed one) {
    return on && levels.isHolding(one.petitionId(), one.version(), one.country());
  }

  /**
   * The list of what this transaction counted. It is registered before the first count, so that a
   * rollback takes back every one.
   */
  private Uncommitted ofTransaction() {
    Uncommitted there = (Uncommitted) transaction.getResource(Uncommitted.class);
    if (there != null) {
      return there;
    }
    Uncommitted asked = new Uncommitted(levels);
    transaction.registerInterposedSynchronization(asked);
    transaction.putResource(Uncommitted.class, asked);
    return asked;
  }

  /**
   * Raises one alarm and sends one mail for a country, also where two nodes find it suspicious at
   * the same moment.
   *
   * @return whether the signature is held; false where another node's alarm about this country was
   *     released and its quiet time lasts
   */
  private boolean raise(Confirmed one, Instant now) {
    long petitionId = one.petitionId();
    Raising raising = new Raising(levels, one, levels.evidence(one));
    transaction.registerInterposedSynchronization(raising);
    // From here on other nodes wait; what they raised before is committed and visible.
    locks.take(petitionId);
    Optional<CountryAlarm> there = reader.standing(petitionId, one.country(), now);
    if (there.isPresent()) {
      return stands(one, there.get());
    }
    CountryAlarm alarm = new CountryAlarm(petitionId, one.country(), raising.evidence, now);
    levels.raisedAs(petitionId, one.version(), alarm);
    raising.isOurs = true;
    // Last, so that a refusal by the database does not leave the alarm on in this node only.
    em.persist(alarm);
    mails.raised(alarm);
    return true;
  }

  private boolean stands(Confirmed one, CountryAlarm alarm) {
    if (!alarm.state().holds()) {
      levels.countQuiet(one, alarm.quietUntil());
      return false;
    }
    levels.raisedAs(one.petitionId(), one.version(), alarm);
    return true;
  }

  /**
   * Removes the alarm from memory where the transaction failed, else logs it for the
   * administrators.
   */
  private static final class Raising implements Synchronization {

    private final AlarmLevels levels;
    private final Confirmed one;
    private final AlarmEvidence evidence;
    private boolean isOurs;

    Raising(AlarmLevels levels, Confirmed one, AlarmEvidence evidence) {
      this.levels = levels;
      this.one = one;
      this.evidence = evidence;
    }

    @Override
    public void beforeCompletion() {
      // Only the outcome matters.
    }

    @Override
    public void afterCompletion(int status) {
      if (status != Status.STATUS_COMMITTED) {
        levels.unraise(one.petitionId(), one.version(), one.country());
      } else if (isOurs) {
        LOG.log(
            Level.WARNING,
            "Alarm: petition {0} had {1} new signatures from {2}, {3} could be expected ({4})."
                + " New ones from there are held.",
            one.petitionId(),
            evidence.seen(),
            one.country(),
            evidence.bound(),
            evidence.cause());
      }
    }
  }

  /**
   * What one transaction counted; taken back where it is not committed. The signers of a failed
   * group are tried again, each alone: counted twice, they would have a country held for a number
   * that it never had.
   */
  private static final class Uncommitted implements Synchronization {

    private final AlarmLevels levels;
    private final List<Asked> all = new ArrayList<>();

    private record Asked(Confirmed one, boolean counted) {}

    Uncommitted(AlarmLevels levels) {
      this.levels = levels;
    }

    void add(Confirmed one, CountryLevel.Verdict verdict) {
      all.add(new Asked(one, verdict == CountryLevel.Verdict.COUNT));
    }

    /** Corrects the last entry: the signature counts after all. */
    void counts(Confirmed one) {
      all.set(all.size() - 1, new Asked(one, true));
    }

    @Override
    public void beforeCompletion() {
      // Only the outcome matters.
    }

    @Override
    public void afterCompletion(int status) {
      if (status != Status.STATUS_COMMITTED) {
        all.forEach(asked -> levels.takeBack(asked.one(), asked.counted()));
      }
    }
  }
}
