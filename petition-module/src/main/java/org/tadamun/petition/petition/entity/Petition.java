package org.tadamun.petition.petition.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tadamun.kernel.record.entity.DomainEntity;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.entity.lastday.BeforeClosing;
import org.tadamun.petition.petition.entity.lastday.LastDayFields;
import org.tadamun.petition.petition.entity.lastday.Reopening;

/**
 * A text with demands that people sign, in many languages with one total.
 *
 * <p>Each has its own key for fingerprints of addresses, so nobody can find out who signed two.
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

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Embedded private LastDayFields lastDay = new LastDayFields();

  @Embedded private BeforeClosing before = new BeforeClosing();

  @Column(name = "hmac_key", nullable = false, updatable = false, length = 200)
  private String wrappedKey;

  @Column(name = "thanks", length = 21000)
  private LocalizedText thanks;

  @Column(name = "share_text", length = 8000)
  private LocalizedText shareText;

  @OneToMany(mappedBy = "petition", cascade = CascadeType.PERSIST, orphanRemoval = true)
  @OrderBy("number, revision")
  private List<PetitionVersion> versions = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "petition_addressee", joinColumns = @JoinColumn(name = "petition_id"))
  @Column(name = "addressee_id", nullable = false)
  private List<Long> addressees = new ArrayList<>();

  @Embedded private PetitionOutcomeFields outcome = new PetitionOutcomeFields();

  protected Petition() {}

  @SuppressWarnings("this-escape") // Its first version belongs to it from the beginning.
  public Petition(long campaignId, String slug, String wrappedKey, PetitionText text, Instant now) {
    super(now);
    this.campaignId = campaignId;
    this.slug = slug;
    this.wrappedKey = wrappedKey;
    this.state = PetitionState.DRAFT;
    this.versions.add(new PetitionVersion(this, 1, ChangeKind.FIRST, text, now));
  }

  /**
   * Changes the current version: freely before the opening, later only by further languages.
   *
   * @throws TextIsSigned if it would change what people have signed
   */
  public void write(PetitionText text, Instant now) {
    state.require(!state.isOver(), "write");
    if (!state.isBeforeSigning() && !current().text().isExtendedBy(text)) {
      throw new TextIsSigned();
    }
    current().write(text, now);
    touch(now);
  }

  /** Writes the next text, which nobody can sign before it is published. */
  public void prepare(PetitionText text, Instant now) {
    state.require(state.takesConfirmations(), "prepare");
    if (next() == null) {
      int number = current().number() + 1;
      versions.add(new PetitionVersion(this, number, ChangeKind.MATERIAL, text, now));
    } else {
      next().write(text, now);
    }
    touch(now);
  }

  /** Discards the next text. */
  public void discard(Instant now) {
    state.require(state.takesConfirmations() && next() != null, "discard");
    versions.remove(next());
    touch(now);
  }

  /** Makes the next text the current one; a minor change must keep the demands. */
  public void publish(ChangeKind kind, LocalizedText note, Instant now) {
    state.require(state.takesConfirmations() && next() != null, "publish");
    next().publishAfter(current(), kind, note, now);
    touch(now);
  }

  /** Changes everything but the text. */
  public void surround(PetitionFrame frame, Instant now) {
    state.require(!state.isOver(), "edit");
    this.thanks = frame.thanks();
    this.shareText = frame.shareText();
    this.goal = frame.goal();
    lastDay = lastDay().begins(startsAt, frame.startsAt(), now).until(frame.closesAt(), now);
    this.startsAt = frame.startsAt();
    if (!addressees.equals(frame.addressees())) {
      this.addressees.clear();
      this.addressees.addAll(frame.addressees());
    }
    touch(now);
  }

  public void submit(Instant now) {
    become(PetitionState.IN_REVIEW, "submit", now);
  }

  public void sendBack(Instant now) {
    become(PetitionState.DRAFT, "return", now);
  }

  public void open(Instant now) {
    become(PetitionState.OPEN, "open", now);
    if (openedAt == null) {
      openedAt = now;
      current().publish(now);
    }
    lastDay = lastDay().resumed(startsAt, now);
  }

  public void pause(Instant now) {
    become(PetitionState.PAUSED, "pause", now);
    lastDay = lastDay().paused(now);
  }

  /** Lets the end wait while the campaign does not run, since nobody can sign then. */
  public void follow(boolean campaignRuns, Instant since) {
    if (state == PetitionState.OPEN && lastDay().isOtherThan(campaignRuns)) {
      lastDay = campaignRuns ? lastDay().resumed(startsAt, since) : lastDay().paused(since);
      touch(since);
    }
  }

  /** Closes it by a person's command, which may be a mistake, so the dates are kept. */
  public void close(Instant now) {
    BeforeClosing kept = new BeforeClosing(startsAt, lastDay(), now);
    end(now);
    before = kept;
  }

  /** Reopens it with its former dates; paused, so that somebody checks its end first. */
  public void reopen(Instant now) {
    state = state.reopened(reopening().isPossible(now));
    startsAt = before.startsAt();
    lastDay = before.lastDay();
    before = BeforeClosing.reopened(now);
    touch(now);
  }

  /** Closes it for good, once no signer can confirm any more. */
  public void end(Instant now) {
    become(PetitionState.CLOSED, "close", now);
    startsAt = lastDay().startOnceOver(startsAt);
    lastDay = lastDay().over(startsAt, now);
  }

  public void deliver(Instant at, LocalizedText to, Instant now) {
    become(PetitionState.DELIVERED, "deliver", now);
    this.outcome = PetitionOutcomeFields.delivered(at, to);
  }

  public void answer(Instant at, LocalizedText by, LocalizedText text, Instant now) {
    become(PetitionState.ANSWERED, "answer", now);
    this.outcome = outcome.answered(at, by, text);
  }

  /** Corrects the outcome; modifiedAt stays, since nothing new has happened. */
  public void correct(PetitionOutcome corrected) {
    boolean fits = state.isAnswered(outcome()) || !corrected.hasAnswer();
    state.require(fits && state.mayBeCorrected(outcome()), "correct");
    this.outcome = PetitionOutcomeFields.of(corrected);
  }

  public void archive(Instant now) {
    become(PetitionState.ARCHIVED, "archive", now);
  }

  private void become(PetitionState next, String verb, Instant now) {
    this.state = state.led(verb, next);
    before = next.isOver() ? before.over(now) : before;
    touch(now);
  }

  /** The version that is signed now; before the opening the draft. */
  public PetitionVersion current() {
    return PetitionVersion.current(versions);
  }

  /** The next text, which is being prepared; null if there is none. */
  public PetitionVersion next() {
    PetitionVersion last = versions.getLast();
    return last.isPublished() || state.isBeforeSigning() || versions.size() == 1 ? null : last;
  }

  /** The texts that can be written, the next one first. */
  public List<PetitionText> openTexts() {
    return PetitionVersion.texts(next(), current());
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

  public Instant openedAt() {
    return openedAt;
  }

  public Instant startsAt() {
    return startsAt;
  }

  public Instant closesAt() {
    return lastDay().closesAt();
  }

  public LastDayFields lastDay() {
    return lastDay == null ? new LastDayFields() : lastDay; // The database knows no empty part.
  }

  /** When it became over; null while it is not. */
  public Instant overSince() {
    return before.overSince();
  }

  public Reopening reopening() {
    return before.reopening(state == PetitionState.CLOSED);
  }

  public List<Long> addressees() {
    return List.copyOf(addressees);
  }

  public PetitionOutcome outcome() {
    return outcome == null ? PetitionOutcome.NONE : outcome.asRecord();
  }

  public PetitionFrame frame() {
    return new PetitionFrame(thanks, shareText, goal, startsAt, closesAt(), addressees());
  }
}
