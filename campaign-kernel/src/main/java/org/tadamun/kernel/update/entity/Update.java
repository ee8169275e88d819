package org.tadamun.kernel.update.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.record.entity.DomainEntity;
import org.tadamun.kernel.text.entity.LocalizedText;

/** A piece of news to everybody who follows a campaign, in its languages. */
@Entity
@Table(name = "kernel_update")
public class Update extends DomainEntity {

  public static final int TITLE_MAX = 300;
  public static final int BODY_MAX = 3000;
  public static final int OCCASION_MAX = 20;

  @Column(name = "campaign_id", nullable = false, updatable = false)
  private long campaignId;

  @Column(name = "title", length = 6500)
  private LocalizedText title;

  @Column(name = "body", length = 32000)
  private LocalizedText body;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false, length = 10)
  private UpdateState state;

  @Column(name = "occasion", updatable = false, length = OCCASION_MAX)
  private String occasion;

  @Column(name = "published_at")
  private Instant publishedAt;

  protected Update() {}

  public Update(
      long campaignId, LocalizedText title, LocalizedText body, String occasion, Instant now) {
    super(now);
    this.campaignId = campaignId;
    this.title = title;
    this.body = body;
    this.occasion = occasion;
    this.state = UpdateState.DRAFT;
  }

  /** Replaces a draft; to published news only languages can be added. */
  public void write(LocalizedText newTitle, LocalizedText newBody, Instant now) {
    boolean added =
        state == UpdateState.PUBLISHED && isKept(title, newTitle) && isKept(body, newBody);
    if (state != UpdateState.DRAFT && !added) {
      throw new WrongState(state, "write");
    }
    this.title = newTitle;
    this.body = newBody;
    touch(now);
  }

  /** Whether the text was only extended by further languages, or not changed at all. */
  private static boolean isKept(LocalizedText before, LocalizedText after) {
    return Objects.equals(before.sourceLanguage(), after.sourceLanguage())
        && after.asMap().entrySet().containsAll(before.asMap().entrySet());
  }

  public void publish(Instant now) {
    become(UpdateState.PUBLISHED, "publish", now);
    this.publishedAt = now;
  }

  public void withdraw(Instant now) {
    become(UpdateState.WITHDRAWN, "withdraw", now);
  }

  /**
   * Erases the words for good, once it is withdrawn: somebody may be named in them. That there was
   * news, and when, stays.
   */
  public void erase(Instant now) {
    if (state != UpdateState.WITHDRAWN || title().isEmpty()) {
      throw new WrongState(state, "erase");
    }
    this.title = LocalizedText.EMPTY;
    this.body = LocalizedText.EMPTY;
    touch(now);
  }

  private void become(UpdateState next, String verb, Instant now) {
    if (!state.mayBecome(next)) {
      throw new WrongState(state, verb, next);
    }
    this.state = next;
    touch(now);
  }

  public long campaignId() {
    return campaignId;
  }

  /** Empty once it was erased. */
  public LocalizedText title() {
    return title == null ? LocalizedText.EMPTY : title;
  }

  /** Empty once it was erased. */
  public LocalizedText body() {
    return body == null ? LocalizedText.EMPTY : body;
  }

  public UpdateState state() {
    return state;
  }

  /** What made the program draft it; null where a person began it. */
  public String occasion() {
    return occasion;
  }

  public Instant publishedAt() {
    return publishedAt;
  }
}
