package org.tadamun.actions.action.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.tadamun.kernel.record.entity.DomainEntity;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * A call to act in many places on one day. The date is that of each place's own calendar, so it
 * begins in Auckland and ends in Vancouver.
 */
@Entity
@Table(name = "actions_day_of_action")
public class DayOfAction extends DomainEntity {

  public static final int SLUG_MAX = 80;
  public static final int TITLE_MAX = 150;
  public static final int CALL_MAX = 1500;

  @Column(name = "campaign_id", nullable = false, updatable = false)
  private long campaignId;

  @Column(name = "slug", nullable = false, updatable = false, length = SLUG_MAX)
  private String slug;

  @Column(name = "title", nullable = false, length = 4000)
  private LocalizedText title;

  @Column(name = "call_text", length = 32000)
  private LocalizedText call;

  @Column(name = "held_on", nullable = false)
  private LocalDate date;

  @Column(name = "sample", nullable = false, updatable = false)
  private boolean sample;

  protected DayOfAction() {}

  public DayOfAction(
      long campaignId,
      String slug,
      LocalizedText title,
      LocalizedText call,
      LocalDate date,
      boolean sample,
      Instant now) {
    super(now);
    this.campaignId = campaignId;
    this.slug = slug;
    this.sample = sample;
    describe(title, call, date, now);
  }

  public final void describe(
      LocalizedText words, LocalizedText calling, LocalDate heldOn, Instant now) {
    this.title = words;
    this.call = calling;
    this.date = heldOn;
    touch(now);
  }

  public long campaignId() {
    return campaignId;
  }

  public String slug() {
    return slug;
  }

  public LocalizedText title() {
    return title;
  }

  public LocalizedText call() {
    return call;
  }

  public LocalDate date() {
    return date;
  }

  public boolean isSample() {
    return sample;
  }
}
