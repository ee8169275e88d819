package org.tadamun.petition.petition.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.record.entity.DomainEntity;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * A text with demands that people sign: many languages, one total.
 *
 * <p>It is drafted, reviewed, opened, perhaps paused (its end then moves by the paused time),
 * closed, delivered, answered, archived. Each petition has a key of its own for the fingerprints of
 * addresses, so that two petitions cannot be joined to learn who signed both.
 */
@Entity
@Table(name = "petition_petition")
@NamedQuery(name = Petition.BY_SLUG, query = "select p from Petition p where p.slug = :slug")
public class Petition extends DomainEntity {

  public static final String BY_SLUG = "Petition.bySlug";
  public static final int SLUG_MAX = 80;
  public static final int THANKS_MAX = 1000;
  public static final int SHARE_MAX = 200;
  public static final long GOAL_MAX = 100_000_000;

  @Column(name = "campaign_id", nullable = false, updatable = false)
  private long campaignId;

  @Column(name = "slug", nullable = false, updatable = false, length = SLUG_MAX)
  private String slug;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false, length = 12)
  private PetitionState state;

  @Column(name = "goal", nullable = false)
  private long goal;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "closes_at")
  private Instant closesAt;

  @Column(name = "paused_at")
  private Instant pausedAt;

  @Column(name = "hmac_key", nullable = false, updatable = false, length = 200)
  private String wrappedKey;

  @Column(name = "thanks", length = 21000)
  private LocalizedText thanks;

  @Column(name = "share_text", length = 8000)
  private LocalizedText shareText;

  @OneToMany(mappedBy = "petition", cascade = CascadeType.PERSIST)
  @OrderBy("number")
  private List<PetitionVersion> versions = new ArrayList<>();

  protected Petition() {}

  @SuppressWarnings("this-escape") // Its first version belongs to it from the beginning.
  public Petition(long campaignId, String slug, String wrappedKey, PetitionText text, Instant now) {
    super(now);
    this.campaignId = campaignId;
    this.slug = slug;
    this.wrappedKey = wrappedKey;
    this.state = PetitionState.DRAFT;
    this.versions.add(new PetitionVersion(this, 1, text, now));
  }

  /**
   * Writes the current version: freely before the opening, afterwards only further languages.
   *
   * @throws TextIsSigned when it would change what people have signed
   */
  public void write(PetitionText text, Instant now) {
    refuseIfOver("write");
    if (!state.isBeforeSigning() && !current().text().isExtendedBy(text)) {
      throw new TextIsSigned();
    }
    current().write(text, now);
    touch(now);
  }

  /** A material change: a version of its own, whose count begins at nought. */
  public void renew(PetitionText text, Instant now) {
    refuseIfOver("renew");
    if (state.isBeforeSigning()) {
      throw new WrongState(state, "renew");
    }
    versions.add(new PetitionVersion(this, current().number() + 1, text, now));
    touch(now);
  }

  /** What surrounds the text: thanks, words to share, the goal and the end. */
  public void surround(
      LocalizedText newThanks, LocalizedText share, long newGoal, Instant end, Instant now) {
    refuseIfOver("edit");
    this.thanks = newThanks;
    this.shareText = share;
    this.goal = newGoal;
    this.closesAt = end;
    touch(now);
  }

  public void open(Instant now) {
    become(PetitionState.OPEN, "open", now);
    if (openedAt == null) {
      openedAt = now;
    }
    if (pausedAt != null && closesAt != null) {
      closesAt = closesAt.plus(Duration.between(pausedAt, now));
    }
    pausedAt = null;
  }

  public void pause(Instant now) {
    become(PetitionState.PAUSED, "pause", now);
    pausedAt = now;
  }

  public void close(Instant now) {
    become(PetitionState.CLOSED, "close", now);
    pausedAt = null;
  }

  public void archive(Instant now) {
    become(PetitionState.ARCHIVED, "archive", now);
  }

  private void become(PetitionState next, String verb, Instant now) {
    if (!state.mayBecome(next)) {
      throw new WrongState(state, verb);
    }
    this.state = next;
    touch(now);
  }

  private void refuseIfOver(String verb) {
    if (state.isOver()) {
      throw new WrongState(state, verb);
    }
  }

  public PetitionVersion current() {
    return versions.getLast();
  }

  public List<PetitionVersion> versions() {
    return List.copyOf(versions);
  }

  public long campaignId() {
    return campaignId;
  }

  public String slug() {
    return slug;
  }

  public PetitionState state() {
    return state;
  }

  public long goal() {
    return goal;
  }

  public Instant openedAt() {
    return openedAt;
  }

  public Instant closesAt() {
    return closesAt;
  }

  public String wrappedKey() {
    return wrappedKey;
  }

  public LocalizedText thanks() {
    return thanks;
  }

  public LocalizedText shareText() {
    return shareText;
  }
}
