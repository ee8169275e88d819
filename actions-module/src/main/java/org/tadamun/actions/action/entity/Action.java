package org.tadamun.actions.action.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tadamun.actions.action.entity.place.Announced;
import org.tadamun.actions.action.entity.place.Place;
import org.tadamun.actions.action.entity.place.Schedule;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.record.entity.DomainEntity;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * What people do at a time and place. A host submits it or staff draft it; once approved, the
 * campaign announces it, or postpones or cancels it. Only one that took place has a head-count.
 */
@Entity
@Table(name = "actions_action")
public class Action extends DomainEntity {

  public static final int SLUG_MAX = 80;
  public static final int TITLE_MAX = 150;
  public static final int DESCRIPTION_MAX = 1500;
  public static final int REASON_MAX = 300;

  @Column(name = "campaign_id", nullable = false, updatable = false)
  private long campaignId;

  @Column(name = "slug", nullable = false, length = SLUG_MAX)
  private String slug;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", nullable = false, length = 24)
  private ActionKind kind;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false, length = 16)
  private ActionState state;

  @Enumerated(EnumType.STRING)
  @Column(name = "visibility", nullable = false, length = 16)
  private ActionVisibility visibility;

  @Column(name = "title", nullable = false, length = 4000)
  private LocalizedText title;

  @Column(name = "description", length = 32000)
  private LocalizedText description;

  @Embedded private Place place;
  @Embedded private Schedule schedule;
  @Embedded private Announced announced;

  @Column(name = "addressee_id")
  private Long addresseeId;

  @ManyToOne
  @JoinColumn(name = "day_of_action_id")
  private DayOfAction day;

  @Column(name = "reason", length = 8000)
  private LocalizedText reason;

  @Column(name = "called_at")
  private Instant calledAt;

  @Column(name = "postponed_from")
  private Instant postponedFrom;

  @Column(name = "head_count")
  private Integer headCount;

  @Enumerated(EnumType.STRING)
  @Column(name = "head_count_method", length = 24)
  private CountingMethod headCountMethod;

  @Column(name = "ics_sequence", nullable = false)
  private int sequence;

  @Column(name = "search_text", nullable = false, length = SearchText.MAX)
  private String searchText;

  @Column(name = "sample", nullable = false, updatable = false)
  private boolean sample;

  protected Action() {}

  /** Begins as a draft of staff, or as submitted by a host. */
  public Action(
      long campaignId,
      String slug,
      ActionState first,
      ActionDetails details,
      DayOfAction day,
      boolean sample,
      Instant now) {
    super(now);
    this.campaignId = campaignId;
    this.slug = slug;
    this.state = first;
    this.sample = sample;
    write(details, day);
  }

  /** Called before an edit: stores time and place as first announced, unless stored already. */
  public void keepAnnounced(Instant now) {
    boolean told = visibility == ActionVisibility.PUBLIC && (state.isPublic() || calledAt != null);
    this.announced = told ? Announced.first(announced, place, schedule, now) : announced;
  }

  /** Allowed in every state, so that facts can be corrected; one that took place must stay past. */
  public void describe(ActionDetails details, DayOfAction partOf, Instant now) {
    if (state == ActionState.TOOK_PLACE && !details.schedule().hasBegun(now)) {
      throw new NotYetBegun();
    }
    write(details, partOf);
    changed(now);
  }

  public void approve(Instant now) {
    become(ActionState.APPROVED, "approve", null, now);
    this.calledAt = now;
  }

  /** Records that it is still on, though its campaign has ended since it was announced. */
  public void keep(Instant now) {
    if (!state.isStillOn(!schedule.overAt().isAfter(now))) {
      throw new WrongState(state, "keep");
    }
    this.calledAt = now;
    changed(now);
  }

  public void reject(LocalizedText why, Instant now) {
    refuseUnlessMayBecome(ActionState.REJECTED, "reject");
    judge(why).required("reason", why).throwIfAny();
    become(ActionState.REJECTED, "reject", why, now);
  }

  /** If it is postponed already, only replaces the reason. */
  public void postpone(LocalizedText why, Instant now) {
    refuseUnlessMayBecome(ActionState.POSTPONED, "postpone");
    judge(why).throwIfAny();
    Instant before = state == ActionState.POSTPONED ? postponedFrom : schedule.startsAt();
    become(ActionState.POSTPONED, "postpone", why, now);
    this.postponedFrom = before;
  }

  /** If it is cancelled already, only replaces the reason. */
  public void cancel(LocalizedText why, Instant now) {
    refuseUnlessMayBecome(ActionState.CANCELLED, "cancel");
    judge(why).required("reason", why).throwIfAny();
    become(ActionState.CANCELLED, "cancel", why, now);
  }

  /** Or corrects the former report; heads are null where nobody knows how many came. */
  public void tookPlace(HeadCount heads, Instant now) {
    refuseUnlessReportable(now);
    become(ActionState.TOOK_PLACE, "report", null, now);
    this.headCount = heads == null ? null : heads.count();
    this.headCountMethod = heads == null ? null : heads.method();
  }

  /** Refuses any report, corrections included, in a state or before a time that allows none. */
  public void refuseUnlessReportable(Instant now) {
    refuseUnlessMayBecome(ActionState.TOOK_PLACE, "report");
    if (!schedule.hasBegun(now)) {
      throw new NotYetBegun();
    }
  }

  /**
   * Erases what may be about a person: the way there, description, link and reason. Kind, title,
   * time, town and head-count stay.
   *
   * @param plainSlug says no more than kind, town and day; the present slug may name somebody
   * @throws StillToCome unless it is over or rejected
   */
  public void forgetPeople(String plainSlug, Instant now) {
    if (!state.mayForget(!schedule.overAt().isAfter(now))) {
      throw new StillToCome();
    }
    this.slug = plainSlug;
    this.description = LocalizedText.EMPTY;
    this.reason = null;
    this.place = place.townOnly();
    this.announced = null;
    this.searchText = SearchText.of(title, place);
    changed(now);
  }

  private void become(ActionState next, String verb, LocalizedText why, Instant now) {
    refuseUnlessMayBecome(next, verb);
    this.place = next.isOff() && state != next ? place.keptBack(now) : place;
    this.state = next;
    this.reason = why;
    this.postponedFrom = null;
    this.headCount = null;
    this.headCountMethod = null;
    changed(now);
  }

  private void refuseUnlessMayBecome(ActionState next, String verb) {
    if (!state.mayBecome(next)) {
      throw new WrongState(state, verb);
    }
  }

  private static Violations judge(LocalizedText why) {
    return new Violations().texts("reason", why, REASON_MAX);
  }

  private void write(ActionDetails details, DayOfAction partOf) {
    // The same local time after a change of zone rules does not count as a new time.
    if (details.schedule().equals(schedule) && schedule.startsAt().equals(postponedFrom)) {
      this.postponedFrom = details.schedule().startsAt();
    }
    this.kind = details.kind();
    this.title = details.title();
    this.description = details.description();
    this.visibility = details.visibility();
    this.place = details.place();
    this.schedule = details.schedule();
    this.announced = announced != null && announced.isNeeded(place, schedule) ? announced : null;
    this.addresseeId = details.addresseeId();
    this.day = partOf;
    this.searchText = SearchText.of(title, place);
  }

  private void changed(Instant now) {
    this.sequence++;
    touch(now);
  }

  public long campaignId() {
    return campaignId;
  }

  public String slug() {
    return slug;
  }

  public ActionState state() {
    return state;
  }

  /** The day of action that it belongs to, or null. */
  public DayOfAction day() {
    return day;
  }

  /** Why it was rejected, postponed or cancelled; null in every other state. */
  public LocalizedText reason() {
    return reason == null || reason.isEmpty() ? null : reason;
  }

  /** Whether it is postponed and has a new time already, which is not announced yet. */
  public boolean isRescheduled() {
    return postponedFrom != null && !postponedFrom.equals(schedule.startsAt());
  }

  /** What was announced first, if that differs from the present time or place; else null. */
  public Announced announced(Instant now) {
    return announced != null && announced.misleads(place, schedule, now) ? announced : null;
  }

  /** When staff last said that it is on; null if never, or if an older version did not store it. */
  public Instant calledAt() {
    return calledAt;
  }

  /** Null while it has not taken place, and where nobody counted. */
  public HeadCount headCount() {
    return headCount == null ? null : new HeadCount(headCount, headCountMethod);
  }

  public int sequence() {
    return sequence;
  }

  public boolean isSample() {
    return sample;
  }

  /** Whether the public may know it, if the campaign is public too. */
  public boolean isPublic() {
    return state.isPublic() && visibility == ActionVisibility.PUBLIC;
  }

  public ActionDetails details() {
    return new ActionDetails(kind, title, description, visibility, place, schedule, addresseeId);
  }
}
