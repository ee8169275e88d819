package org.tadamun.petition.channel.entity;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** How many signatures came by one way from one country, and how many of them were confirmed. */
@Entity
@Table(name = "petition_channel")
public class ChannelCount {

  @EmbeddedId private ChannelKey id;

  @Column(name = "submitted", nullable = false)
  private long submitted;

  @Column(name = "confirmed", nullable = false)
  private long confirmed;

  protected ChannelCount() {}

  public ChannelCount(ChannelKey id) {
    this.id = id;
  }

  /** One that was sent goes, while others of the same person stay. */
  public void takeSubmitted() {
    submitted--;
  }

  /** The same of one that was confirmed. */
  public void takeConfirmed() {
    confirmed--;
  }

  public boolean isFrom(String country) {
    return id.country().equals(country);
  }

  public boolean isEmpty() {
    return submitted <= 0 && confirmed <= 0;
  }

  public long submitted() {
    return submitted;
  }

  public long confirmed() {
    return confirmed;
  }
}
