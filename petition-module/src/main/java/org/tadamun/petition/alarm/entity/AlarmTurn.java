package org.tadamun.petition.alarm.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * Whose turn it is to raise an alarm in a petition: he holds this row until his commit. It is not
 * the petition's own row, for which everybody waits who writes anything that belongs to a petition,
 * some of them late, when they hold what the other still needs. To this one no foreign key leads,
 * and only who raises an alarm locks it.
 */
@Entity
@Table(name = "petition_alarm_turn")
public class AlarmTurn {

  @Id
  @Column(name = "petition_id", nullable = false, updatable = false)
  private long petitionId;

  protected AlarmTurn() {}

  public AlarmTurn(long petitionId) {
    this.petitionId = petitionId;
  }
}
