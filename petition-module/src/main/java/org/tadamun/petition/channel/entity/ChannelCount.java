package org.tadamun.petition.channel.entity;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * How many forms came by one way from one country, how many of them had a new address, and how many
 * signatures were confirmed. Only the last number is shown, in steps; the second one would tell who
 * has signed. The row without codes holds confirmed signatures of forgotten codes.
 */
@Entity
@Table(name = "petition_channel")
public class ChannelCount {

  @EmbeddedId private ChannelKey id;

  @Column(name = "submitted", nullable = false)
  private long submitted;

  @Column(name = "entered", nullable = false)
  private long entered;

  @Column(name = "confirmed", nullable = false)
  private long confirmed;

  /** When something was last booked; null in rows from before this was stored. */
  @Column(name = "used_at")
  private Instant usedAt;

  protected ChannelCount() {}

  public ChannelCount(ChannelKey id, Instant now) {
    this.id = id;
    this.usedAt = now;
  }

  /** Takes off a form of a new address. */
  public void takeEntered() {
    entered--;
    submitted--;
  }

  /** Takes off a confirmed signature. */
  public void takeConfirmed() {
    confirmed--;
  }

  /** Undoes {@link #takeConfirmed}. */
  public void leaveConfirmed() {
    confirmed++;
  }

  public String country() {
    return id.country();
  }

  public int stretch() {
    return id.stretch();
  }

  public boolean isFrom(String country) {
    return id.country().equals(country);
  }

  public boolean isEmpty() {
    return submitted <= 0 && confirmed <= 0;
  }

  public long entered() {
    return entered;
  }

  public long confirmed() {
    return confirmed;
  }
}
