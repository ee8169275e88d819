package org.tadamun.petition.alarm.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * The row that a transaction locks to raise an alarm in a petition; others wait until its commit.
 * The petition's own row would not do: everybody who writes a row of a petition waits for it, some
 * of them late, with locks that the other still needs. No foreign key leads to this row, and only
 * those who raise alarms lock it.
 */
@Entity
@Table(name = "petition_alarm_turn")
public class AlarmLock {

  @Id
  @Column(name = "petition_id", nullable = false, updatable = false)
  private long petitionId;

  protected AlarmLock() {}

  public AlarmLock(long petitionId) {
    this.petitionId = petitionId;
  }
}
