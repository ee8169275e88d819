package org.tadamun.petition.channel.entity;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * How many forms came by one way from one country, how many of them were of an address that had not
 * signed before, and how many signatures were confirmed. The last number alone is shown, in steps;
 * the middle one tells who has signed. The row without codes holds what was confirmed by forgotten
 * ones.
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

  /** When something was last booked; null of rows from before this was kept. */
  @Column(name = "used_at")
  private Instant usedAt;

  protected ChannelCount() {}

  public ChannelCount(ChannelKey id, Instant now) {
    this.id = id;
    this.usedAt = now;
  }

  /** One that was entered goes, while others stay. */
  public void takeEntered() {
    entered--;
    submitted--;
  }

  /** The same of one that was confirmed. */
  public void takeConfirmed() {
    confirmed--;
  }

  /** It stays after all. */
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
