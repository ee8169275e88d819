package org.tadamun.endorsements.parliament.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.endorsements.proof.entity.Step;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * What members of a parliament do about the case in their house.
 *
 * <p>Its state changes only by events, each with its day and its source. It is public once it has a
 * source that everybody can read: a plan that becomes known too early can end a member's
 * initiative. What a key wrote about sponsors is public only with a web address (docs/adr/270).
 */
@Entity
@Table(name = "endorsements_act")
public class ParliamentaryAct extends ActContent {

  public static final int TITLE_MAX = 300;
  public static final int IDENTIFIER_MAX = 80;
  public static final int SPONSORS_MOST = 1000;

  /**
   * JPQL condition for a scheduled or lapsed act {@code a}: it was done before, by its day of
   * tabling or an earlier state. Has the parameter {@code :done}.
   */
  public static final String DONE_BEFORE =
      "(a.tabledOn is not null or a.id in (select b.id from ParliamentaryAct b join b.events e"
          + " where e.state in :done))";

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false, length = 20)
  private ActState state;

  /**
   * Whether a key was the last to write about the sponsors, and no staff member has saved it since.
   */
  @Column(name = "named_by_key", nullable = false)
  private boolean namedByKey;

  @OneToMany(mappedBy = "act", cascade = CascadeType.PERSIST, orphanRemoval = true)
  @OrderBy("place")
  private List<Sponsor> sponsors = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "endorsements_act_event", joinColumns = @JoinColumn(name = "act_id"))
  @OrderColumn(name = "pos")
  private List<ActEvent.Row> events = new ArrayList<>();

  protected ParliamentaryAct() {}

  public ParliamentaryAct(
      long campaignId, ActState first, ActDetails details, boolean sample, Step step) {
    super(campaignId, sample, step.at());
    begin(first, details, step);
  }

  private void begin(ActState first, ActDetails details, Step step) {
    if (!first.canBeFirst()) {
      throw InvalidInput.among("state", ActState.class, ActState::canBeFirst);
    }
    rewrite(details);
    this.state = first;
    events.clear();
    events.add(new ActEvent.Row(first, details.tabledOn(), null, null, step));
    settle();
  }

  /**
   * Corrects the state in which the act was entered, by rewriting its only entry. Refused if there
   * are more entries; those must be taken back first.
   */
  public void beginAnew(ActState first, ActDetails details, Step step) {
    if (events.size() > 1) {
      throw new WrongState(state, "begin anew", first);
    }
    begin(first, details, step);
    touch(step.at());
  }

  /** Edits the details. A new day of tabling or of a scheduled debate also corrects its entry. */
  public void describe(ActDetails details, Instant now) {
    LocalDate day = details.tabledOn();
    ActTimeline tabled = course().tabled(tabledOn(), day);
    ActTimeline corrected =
        state == ActState.SCHEDULED ? tabled.putDown(nextOn(), details.nextOn()) : tabled;
    corrected.refuseBackwards(
        course(), Objects.equals(tabledOn(), day) ? null : day, !corrected.equals(tabled));
    rewrite(details);
    if (!corrected.equals(course())) {
      events.clear();
      corrected.entries().forEach(each -> events.add(new ActEvent.Row(each)));
    }
    touch(now);
  }

  /**
   * Adds an entry to the course.
   *
   * @param next the state to which it leads; null if it only adds information
   */
  public void record(ActState next, LocalDate on, LocalizedText text, String url, Step step) {
    if (next != null && !state.mayBecome(next)) {
      throw new WrongState(state, "record", next);
    }
    if (next != null) {
      course().refuseBefore(next, on, tabledOn());
      this.state = next;
      tabled(ActTimeline.began(next, on, tabledOn()));
      next(ActTimeline.awaited(next, on, nextOn()));
    }
    events.add(new ActEvent.Row(next, on, text, url, step));
    touch(step.at());
  }

  /**
   * Removes the last entry, which was a mistake or names somebody, and restores the state and days
   * before it. The first entry stays, since the act was entered with it.
   */
  public void takeBack(Instant now) {
    if (events.size() == 1) {
      throw new WrongState(state, "take back");
    }
    ActEvent last = events.remove(events.size() - 1).event();
    if (last.state() != null) {
      ActTimeline left = course();
      if (!state.mayBeUndoneTo(left.state())) {
        throw new WrongState(state, "take back", left.state());
      }
      this.state = left.state();
      if (state == ActState.IN_PREPARATION) {
        tabled(null);
      } else if (ActTimeline.begins(last.state())
          && Objects.equals(tabledOn(), last.occurredOn())) {
        tabled(left.tabledOn());
      }
      if (last.state() == ActState.SCHEDULED && Objects.equals(nextOn(), last.occurredOn())) {
        next(null);
      } else if (state == ActState.SCHEDULED && nextOn() == null) {
        next(left.putDownFor());
      }
    }
    touch(now);
  }

  /** Adds a sponsor after those who are there already. */
  public void sponsor(Endorser member, LocalizedText office, SponsorRole role, Instant now) {
    if (sponsors.stream().anyMatch(s -> s.endorser().publicId().equals(member.publicId()))) {
      throw new InvalidInput("endorser", "endorsements.error.sponsor-there");
    }
    if (sponsors.size() >= SPONSORS_MOST) {
      throw new InvalidInput("endorser", "kernel.error.too-many", SPONSORS_MOST);
    }
    int place = sponsors.isEmpty() ? 1 : sponsors.getLast().place() + 1;
    sponsors.add(new Sponsor(this, member, office, role, place, now));
    touch(now);
  }

  /**
   * Marks a sponsor as withdrawn.
   *
   * @param on the day in the house; null for today, or for the day of tabling where that has begun
   *     further east than in UTC
   */
  public void withdrawSponsor(Sponsor sponsor, LocalDate on, Step step) {
    if (on != null && tabledOn() != null && on.isBefore(tabledOn())) {
      throw new InvalidInput("withdrawnOn", "endorsements.error.withdrawn-before");
    }
    boolean ahead = tabledOn() != null && step.today().isBefore(tabledOn());
    LocalDate today = ahead ? tabledOn() : step.today();
    sponsor.withdraw(on == null ? today : on, step.at());
    touch(step.at());
  }

  public void reinstateSponsor(Sponsor sponsor, Instant now) {
    sponsor.standAgain(now);
    touch(now);
  }

  /** Corrects name, office or role; place and withdrawal stay. */
  public void correctSponsor(
      Sponsor sponsor, LocalizedText name, LocalizedText office, SponsorRole role, Instant now) {
    sponsor.correct(name, office, role, now);
    touch(now);
  }

  /** Removes a sponsor; the caller has locked the endorser's row. */
  public void removeSponsor(Sponsor sponsor, Instant now) {
    sponsors.remove(sponsor);
    sponsor.endorser().release(now);
    touch(now);
  }

  /** Notes that a key wrote about the sponsors. */
  public void nameByKey() {
    this.namedByKey = true;
    settle();
  }

  /** Notes that a staff member answers for what is written. */
  public void vouch() {
    this.namedByKey = false;
    settle();
  }

  public boolean isNamedByKey() {
    return namedByKey;
  }

  /**
   * Decides whether the act is public. Without sponsors it does not matter who wrote about them.
   */
  private void settle() {
    this.namedByKey &= !sponsors.isEmpty();
    Source source = details().source();
    show(source != null && (!namedByKey || source.url() != null || hasAddress()));
  }

  private boolean hasAddress() {
    return events().stream().anyMatch(event -> Source.orNull(null, event.sourceUrl()) != null);
  }

  @Override
  protected void touch(Instant now) {
    settle();
    super.touch(now);
  }

  private void rewrite(ActDetails details) {
    if (sponsors.stream().anyMatch(one -> one.isOvertaken(tabledOn(), details.tabledOn()))) {
      throw new InvalidInput("tabledOn", "endorsements.error.tabled-after-withdrawal");
    }
    write(details);
  }

  public ActState state() {
    return state;
  }

  public List<Sponsor> sponsors() {
    return List.copyOf(sponsors);
  }

  public List<ActEvent> events() {
    return events.stream().map(ActEvent.Row::event).toList();
  }

  /** The course as shown to everybody: the first entry's day only where it is its own. */
  public List<ActEvent> told() {
    return course().told();
  }

  private ActTimeline course() {
    return new ActTimeline(events());
  }
}
