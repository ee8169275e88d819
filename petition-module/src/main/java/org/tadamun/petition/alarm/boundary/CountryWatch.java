package org.tadamun.petition.alarm.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.tadamun.petition.alarm.control.AlarmLevels;
import org.tadamun.petition.alarm.control.AlarmLocks;
import org.tadamun.petition.alarm.control.ConfirmationGate;
import org.tadamun.petition.alarm.control.HandAlarms;
import org.tadamun.petition.alarm.control.HourReader;
import org.tadamun.petition.alarm.control.LevelReader;
import org.tadamun.petition.alarm.entity.AlarmDay;

/**
 * Decides whether a confirmation counts at once or is held for its country. Also answers what staff
 * and the petition's own alarm ask about these levels.
 */
@Dependent
public class CountryWatch {

  @Inject private ConfirmationGate gate;
  @Inject private AlarmLevels levels;
  @EJB private AlarmLocks locks;
  @EJB private LevelReader reader;
  @EJB private HourReader together;
  @EJB private HandAlarms byHand;

  /**
   * A signature that has just been confirmed.
   *
   * @param domain the fingerprint of the signer's mail domain; null where none was kept
   * @param isExpected whether the signer came through an event pass: staff announced these signers,
   *     so they do not count for the bound of a day (ADR 097)
   */
  public record Confirmed(
      long petitionId, int version, String country, String domain, boolean isExpected) {}

  /**
   * Counts this confirmation, and says whether it is held until staff have decided about its
   * country. Called once for each, in the transaction of the confirmation.
   *
   * @return whether the signature is held
   */
  public boolean holds(Confirmed one, Instant now) {
    return gate.holds(one, now);
  }

  /**
   * Whether an alarm holds the country of a signer who is no new person. Unlike {@link #holds} it
   * counts nobody and raises no alarm; the answer comes from memory.
   */
  public boolean holdsKnown(Confirmed one) {
    return gate.isHolding(one);
  }

  /**
   * Whether an alarm holds new signatures of this country. Read from the database, so that alarms
   * of other nodes are included.
   */
  public boolean isHolding(long petitionId, String country) {
    return reader.alarms(petitionId).stream()
        .anyMatch(alarm -> alarm.country().equals(country) && alarm.state().holds());
  }

  /**
   * How many new signatures each country had in the last day, the running hour included. Those that
   * ceased to count since are included; those that an alarm does not take for new people are not.
   *
   * @param version of the text under which they signed
   */
  public Map<String, Long> ofDay(long petitionId, int version, Instant now) {
    return reader.since(petitionId, version, AlarmDay.begins(now));
  }

  /**
   * How many new signatures all countries together had since this hour. Those that an alarm
   * released in this time are left out: they had confirmed before.
   */
  public long since(long petitionId, int version, Instant hour) {
    return together.since(petitionId, version, hour);
  }

  /**
   * How many new signatures all countries together had in each hour, without those that staff have
   * taken out since. Hours without any are missing.
   */
  public Map<Instant, Long> hours(long petitionId, int version, Instant first, Instant end) {
    return together.hours(petitionId, version, first, end);
  }

  /**
   * Waits until no other transaction raises an alarm in this petition, and keeps the others waiting
   * until this transaction ends.
   */
  public void takeTurn(long petitionId) {
    locks.take(petitionId);
  }

  /**
   * Has a country held, whatever its figures are, and ends its quiet time.
   *
   * @param version of the text whose figures the alarm shows
   * @return the alarm's public id
   * @throws org.tadamun.petition.alarm.entity.NotByHand where an alarm holds it already, or alarms
   *     are switched off
   */
  public String holdByHand(
      long petitionId, int version, String country, String actor, Instant now) {
    return byHand.raise(petitionId, version, country, actor, now);
  }

  /**
   * Corrects this node's levels by the database. Called every few seconds, because other nodes
   * count and decide, too.
   */
  public void refresh() {
    levels.refresh();
  }
}
