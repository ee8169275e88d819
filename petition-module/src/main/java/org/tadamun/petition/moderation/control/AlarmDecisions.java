package org.tadamun.petition.moderation.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.database.boundary.RowLocks;
import org.tadamun.petition.alarm.boundary.AlarmDecided;
import org.tadamun.petition.alarm.entity.AlarmState;
import org.tadamun.petition.alarm.entity.CountryAlarm;
import org.tadamun.petition.petition.boundary.PetitionView;

/** Carries out decisions about one alarm or several, and records them in the audit trail. */
@Stateless
public class AlarmDecisions {

  private static final List<AlarmState> UNENDED = List.of(AlarmState.RAISED, AlarmState.KEPT);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AuditTrail audit;
  @EJB private CurrentActor actor;
  @Inject private Clock clock;
  @Inject private Event<AlarmDecided> decided;

  /**
   * Locks these alarms and all others that hold their countries: two nodes may have raised one
   * each. Locked in the order of their ids, so that two moderators cannot deadlock.
   *
   * @param chosen of this petition
   * @return the chosen ones, and all others that hold
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public List<CountryAlarm> lock(PetitionView petition, Collection<CountryAlarm> chosen) {
    Set<String> countries = chosen.stream().map(CountryAlarm::country).collect(Collectors.toSet());
    Stream<Long> others =
        em.createNamedQuery(CountryAlarm.IN_STATES, CountryAlarm.class)
            .setParameter("petition", petition.id())
            .setParameter("states", UNENDED)
            .getResultStream()
            .filter(other -> countries.contains(other.country()))
            .map(CountryAlarm::id);
    List<Long> all = Stream.concat(chosen.stream().map(CountryAlarm::id), others).toList();
    return RowLocks.ascending(em, CountryAlarm.class, all).stream()
        .filter(one -> chosen.contains(one) || one.state().holds())
        .toList();
  }

  /** Decides that new signatures of the country stay held. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void keep(PetitionView petition, CountryAlarm alarm) {
    String before = alarm.state().name();
    alarm.keep(actor.name(), clock.instant());
    em.flush();
    record("alarm.kept", alarm, petition, before);
  }

  /**
   * Has new signatures of the country count at once.
   *
   * @param ofOne all alarms that hold one country, locked
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void release(PetitionView petition, List<CountryAlarm> ofOne, Instant until, Instant now) {
    for (CountryAlarm alarm : ofOne) {
      String before = alarm.state().name();
      alarm.release(actor.name(), until, now);
      record("alarm.released", alarm, petition, before);
    }
    em.flush();
    Set<String> ids = ofOne.stream().map(CountryAlarm::publicId).collect(Collectors.toSet());
    String country = ofOne.getFirst().country();
    decided.fire(new AlarmDecided(petition.id(), country, false, ids, until));
  }

  private void record(String action, CountryAlarm alarm, PetitionView petition, String before) {
    String after = alarm.state() + " " + alarm.country();
    audit.record(
        action,
        "alarm",
        alarm.publicId(),
        petition.campaignId(),
        before,
        alarm.quietUntil() == null ? after : after + " " + alarm.quietUntil());
  }
}
