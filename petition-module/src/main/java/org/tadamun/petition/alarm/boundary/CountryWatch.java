package org.tadamun.petition.alarm.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.tadamun.petition.alarm.control.AlarmLevels;
import org.tadamun.petition.alarm.control.AlarmTurns;
import org.tadamun.petition.alarm.control.ConfirmationGate;
import org.tadamun.petition.alarm.control.HandAlarms;
import org.tadamun.petition.alarm.control.HourReader;
import org.tadamun.petition.alarm.control.LevelReader;

/** Whether a confirmation may count at once: what {@code Signatures} asks. */
@Dependent
public class CountryWatch {

  @Inject private ConfirmationGate gate;
  @Inject private AlarmLevels levels;
  @EJB private AlarmTurns turns;
  @EJB private LevelReader reader;
  @EJB private HourReader together;
  @EJB private HandAlarms byHand;

  /**
   * Somebody who has just confirmed.
   *
   * @param domain the fingerprint of his mail domain; null where none was kept
   * @param isExpected whether he came through an event pass: staff said before that he would, and
   *     he is not new to the bound of a day (ADR 097)
   */
  public record Confirmed(
      long petitionId, int version, String country, String domain, boolean isExpected) {}

  /**
   * Called in the transaction of the confirmation, once for each.
   *
   * @return whether it is held until somebody has looked at its country
   */
  public boolean holds(Confirmed one, Instant now) {
    return gate.holds(one, now);
  }

  /** The same of one who is known, and for whom no country becomes suspicious: memory is asked. */
  public boolean holdsKnown(Confirmed one) {
    return gate.isHolding(one);
  }

  /** Whether an alarm holds those of this country on: as it is written, also by other nodes. */
  public boolean isHolding(long petitionId, String country) {
    return reader.alarms(petitionId).stream()
        .anyMatch(alarm -> alarm.country().equals(country) && alarm.state().holds());
  }

  /**
   * How many of each country came to count within a day, with the hour that runs, whatever became
   * of them since: without those whom an alarm does not take for new.
   *
   * @param version of the text under which they signed
   */
  public Map<String, Long> ofDay(long petitionId, int version, Instant now) {
    return reader.since(petitionId, version, AlarmLevels.dayBegins(now));
  }

  /**
   * The same of all countries together, from this hour on; without those who were let go in it, and
   * had come before.
   */
  public long since(long petitionId, int version, Instant hour) {
    return together.since(petitionId, version, hour);
  }

  /**
   * How many of all countries together were new in each hour, but for who was taken out since; none
   * where nothing happened.
   */
  public Map<Instant, Long> hours(long petitionId, int version, Instant first, Instant end) {
    return together.hours(petitionId, version, first, end);
  }

  /**
   * Whoever raises an alarm in this petition waits for the others, to the end of his transaction.
   */
  public void takeTurn(long petitionId) {
    turns.take(petitionId);
  }

  /**
   * Has a country held, whatever its figures are, and ends its quiet time.
   *
   * @param version of the text by which the figures of the alarm are told
   * @return the alarm's public id
   * @throws org.tadamun.petition.alarm.entity.NotByHand where one holds it already, or alarms are
   *     switched off
   */
  public String holdByHand(
      long petitionId, int version, String country, String actor, Instant now) {
    return byHand.raise(petitionId, version, country, actor, now);
  }

  /** Sets right what this node knows, every few seconds: other nodes count and decide, too. */
  public void refresh() {
    levels.refresh();
  }
}
