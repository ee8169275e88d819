package org.tadamun.petition.milestone.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.record.entity.DomainEntity;

/** A task: a milestone was reached, and somebody should tell people. */
@Entity
@Table(name = "petition_milestone_task")
public class MilestoneTask extends DomainEntity {

  @Column(name = "petition_id", nullable = false, updatable = false)
  private long petitionId;

  @Column(name = "campaign_id", nullable = false, updatable = false)
  private long campaignId;

  @Column(name = "number_no", nullable = false, updatable = false)
  private int textVersion;

  @Column(name = "milestone_key", nullable = false, updatable = false, length = 40)
  private String key;

  @Column(name = "percentage", updatable = false)
  private Integer percent;

  @Column(name = "country", updatable = false, length = 2)
  private String country;

  @Column(name = "wanted", nullable = false, updatable = false)
  private long wanted;

  @Column(name = "reached", nullable = false, updatable = false)
  private long reached;

  @Column(name = "news_id", length = 22)
  private String newsId;

  @Column(name = "done_by", length = ACTOR_MAX)
  private String doneBy;

  @Column(name = "done_at")
  private Instant doneAt;

  protected MilestoneTask() {}

  /**
   * @param reached how many signatures there were when it was noticed
   */
  public MilestoneTask(
      long petitionId,
      long campaignId,
      int textVersion,
      MilestoneTarget mark,
      long reached,
      Instant now) {
    super(now);
    this.petitionId = petitionId;
    this.campaignId = campaignId;
    this.textVersion = textVersion;
    this.key = mark.key();
    this.percent = mark.percent();
    this.country = mark.country();
    this.wanted = mark.wanted();
    this.reached = reached;
  }

  /** Notes the draft of news that came with it. */
  public void announce(String news) {
    this.newsId = news;
  }

  public void complete(String by, Instant now) {
    if (state() == MilestoneTaskState.DONE) {
      throw new WrongState(MilestoneTaskState.DONE, "complete", MilestoneTaskState.DONE);
    }
    this.doneBy = by;
    this.doneAt = now;
    touch(now);
  }

  /** Marks it as open again, after a mistake. */
  public void reopen(Instant now) {
    if (state() == MilestoneTaskState.OPEN) {
      throw new WrongState(MilestoneTaskState.OPEN, "reopen", MilestoneTaskState.OPEN);
    }
    this.doneBy = null;
    this.doneAt = null;
    touch(now);
  }

  public MilestoneTaskState state() {
    return doneAt == null ? MilestoneTaskState.OPEN : MilestoneTaskState.DONE;
  }

  public long petitionId() {
    return petitionId;
  }

  public long campaignId() {
    return campaignId;
  }

  public int textVersion() {
    return textVersion;
  }

  public String key() {
    return key;
  }

  public MilestoneTarget mark() {
    return new MilestoneTarget(percent, country, wanted);
  }

  public long reached() {
    return reached;
  }

  public String newsId() {
    return newsId;
  }

  public String doneBy() {
    return doneBy;
  }

  public Instant doneAt() {
    return doneAt;
  }
}
