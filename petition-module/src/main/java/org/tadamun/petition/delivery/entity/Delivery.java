package org.tadamun.petition.delivery.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.record.entity.DomainEntity;
import org.tadamun.kernel.time.boundary.LocalTimes;
import org.tadamun.petition.snapshot.entity.Snapshot;

/**
 * One attempt to put a pack or a letter before an addressee. Outcomes are added to its log and
 * never overwritten: a pack refused at the door and then sent by post is two attempts, the second
 * of which names the first.
 *
 * <p>Local times are on the addressee's clock; of one that occurs twice, when clocks are put back,
 * the first is meant.
 */
@Entity
@Table(name = "petition_delivery")
public class Delivery extends DomainEntity {

  @Column(name = "campaign_id", nullable = false, updatable = false)
  private long campaignId;

  @Column(name = "addressee_id", nullable = false, updatable = false)
  private long addresseeId;

  @Column(name = "host_country", nullable = false, updatable = false, length = 2)
  private String hostCountry;

  @Column(name = "zone_id", nullable = false, updatable = false, length = 60)
  private String zone;

  @ManyToOne
  @JoinColumn(name = "snapshot_id")
  private Snapshot snapshot;

  @Column(name = "follows_id", updatable = false)
  private Long followsId;

  @Enumerated(EnumType.STRING)
  @Column(name = "channel", nullable = false, length = 12)
  private DeliveryChannel channel;

  @Enumerated(EnumType.STRING)
  @Column(name = "outcome", nullable = false, length = 16)
  private DeliveryOutcome outcome;

  @Column(name = "planned_local")
  private LocalDateTime plannedLocal;

  @Column(name = "happened_local")
  private LocalDateTime happenedLocal;

  @Column(name = "moment_at", nullable = false)
  private Instant moment;

  @Embedded private DeliveryAccount account = new DeliveryAccount();
  @Embedded private ReceiptHashes receipt;

  @ElementCollection
  @CollectionTable(name = "petition_delivery_step", joinColumns = @JoinColumn(name = "delivery_id"))
  @OrderColumn(name = "pos")
  private List<DeliveryStep.Row> steps = new ArrayList<>();

  protected Delivery() {}

  /**
   * The addressee of an attempt.
   *
   * @param hostCountry the addressee's country when it was planned, ISO 3166-1 alpha-2
   * @param zone of the addressee's clock then, which the attempt's times keep
   */
  public record To(long campaignId, long addresseeId, String hostCountry, ZoneId zone) {}

  /**
   * @param follows the attempt that this one follows, or null
   * @param actor who plans it: {@code staff:…} or {@code key:…}
   */
  public Delivery(
      To to,
      Snapshot snapshot,
      Delivery follows,
      DeliveryDetails details,
      String actor,
      Instant now) {
    super(now);
    if (follows != null && !follows.outcome.hasHappened()) {
      throw new WrongState(follows.outcome, "follow");
    }
    this.campaignId = to.campaignId();
    this.addresseeId = to.addresseeId();
    this.hostCountry = to.hostCountry();
    this.zone = to.zone().getId();
    this.followsId = follows == null ? null : follows.id();
    this.outcome = DeliveryOutcome.PLANNED;
    this.steps.add(new DeliveryStep.Row(new DeliveryStep(now, actor, outcome, null, null)));
    describe(snapshot, details, now);
  }

  /** Changes the details; channel, planned time and pack only while the attempt is planned. */
  public void edit(Snapshot pack, DeliveryDetails details, Instant now) {
    boolean otherPlan =
        details.channel() != channel
            || !Objects.equals(details.plannedLocal(), details().plannedLocal())
            || !Objects.equals(pack, snapshot);
    if (otherPlan && outcome.hasHappened()) {
      throw new WrongState(outcome, "plan");
    }
    describe(pack, details, now);
  }

  private void describe(Snapshot pack, DeliveryDetails details, Instant now) {
    this.snapshot = pack;
    this.channel = details.channel();
    this.plannedLocal = details.plannedLocal();
    account.write(details);
    place();
    touch(now);
  }

  /** Adds an outcome; if it cannot follow, the refusal names the verb and both outcomes. */
  public void report(DeliveryReport report, String actor, Instant now) {
    if (!outcome.mayBecome(report.outcome()) || !channel.canEndAs(report.outcome())) {
      throw new WrongState(outcome, "report", report.outcome());
    }
    this.outcome = report.outcome();
    LocalDateTime at = report.happenedLocal();
    this.happenedLocal = at == null ? null : at.truncatedTo(ChronoUnit.MINUTES);
    account.add(report);
    log(happenedLocal, report.note(), actor, now);
  }

  /**
   * Takes back the last outcome, recorded by mistake. The one before it stands again with its
   * moment, or the plan, and the log keeps the mistake and the reason.
   *
   * @param kept when the picture of its receipt was stored, or null; an older one stays
   */
  public void takeBack(String why, Instant kept, String actor, Instant now) {
    if (!outcome.hasHappened()) {
      throw new WrongState(outcome, "take back");
    }
    List<DeliveryStep> standing = DeliveryStep.standing(steps());
    DeliveryStep wrong = standing.removeLast();
    DeliveryStep earlier = standing.getLast();
    this.outcome = earlier.outcome();
    this.happenedLocal = earlier.happenedLocal();
    account.takeBack();
    if (!outcome.hasHappened() || kept == null || !kept.isBefore(wrong.at())) {
      this.receipt = null;
    }
    log(happenedLocal, why, actor, now);
  }

  /**
   * Removes names and words from every column; the outcome stays.
   *
   * @throws WrongState if no outcome was ever recorded: then it is called off instead
   */
  public void forgetPeople(Instant now) {
    if (!outcome.hasHappened() && !isTakenBack()) {
      throw new WrongState(outcome, "forget");
    }
    List<DeliveryStep> told = steps();
    steps.clear();
    told.forEach(step -> steps.add(new DeliveryStep.Row(step.withoutWords())));
    account.forget();
    this.receipt = null;
    touch(now);
  }

  /**
   * Refuses unless the attempt is a mere plan, which may be deleted.
   *
   * @throws DeliveryRefused.OnRecord if an outcome was recorded and taken back
   */
  public void requireOnlyPlanned(String verb) {
    if (outcome.hasHappened()) {
      throw new WrongState(outcome, verb);
    }
    if (isTakenBack()) {
      throw new DeliveryRefused.OnRecord();
    }
  }

  /** Whether its outcome was taken back as a mistake, and no other was recorded since. */
  public boolean isTakenBack() {
    return !outcome.hasHappened() && steps.size() > 1;
  }

  public void keepReceipt(ReceiptHashes hashes, Instant now) {
    if (!outcome.hasHappened()) {
      throw new WrongState(outcome, "add receipt");
    }
    if (receipt != null) {
      throw new DeliveryRefused.ReceiptKept();
    }
    this.receipt = hashes;
    touch(now);
  }

  public void dropReceipt(Instant now) {
    this.receipt = null;
    touch(now);
  }

  private void log(LocalDateTime at, String what, String actor, Instant now) {
    steps.add(new DeliveryStep.Row(new DeliveryStep(now, actor, outcome, at, what)));
    place();
    touch(now);
  }

  /** Sets the moment for sorting: when it happened, else when it is planned, else its creation. */
  private void place() {
    LocalDateTime local = happenedLocal == null ? plannedLocal : happenedLocal;
    this.moment = local == null ? createdAt() : LocalTimes.first(local, zone());
  }

  /**
   * Whether the day of its next step has come and no attempt follows this one, apart from attempts
   * that were taken back.
   */
  boolean isStepDue(LocalDate today, List<Delivery> others) {
    return account.isDue(today)
        && others.stream()
            .filter(one -> !one.isTakenBack())
            .noneMatch(one -> Long.valueOf(id()).equals(one.followsId));
  }

  /**
   * Whether this attempt was first sent or tried after the other's outcome; false at the same time.
   * The log, a lazy collection, is read only if it can decide.
   */
  boolean beganAfter(Delivery other) {
    return outcome.hasHappened()
        && moment.isAfter(other.moment)
        && LocalTimes.first(DeliveryStep.first(steps()).happenedLocal(), zone())
            .isAfter(other.moment);
  }

  public To to() {
    return new To(campaignId, addresseeId, hostCountry, zone());
  }

  public ZoneId zone() {
    return ZoneId.of(zone);
  }

  public Snapshot snapshot() {
    return snapshot;
  }

  public Long followsId() {
    return followsId;
  }

  public DeliveryOutcome outcome() {
    return outcome;
  }

  public DeliveryDetails details() {
    return account.with(channel, plannedLocal);
  }

  public LocalDateTime happenedLocal() {
    return happenedLocal;
  }

  public Instant moment() {
    return moment;
  }

  /** Null if there is none. */
  public ReceiptHashes receipt() {
    return receipt;
  }

  public List<DeliveryStep> steps() {
    return steps.stream().map(DeliveryStep.Row::step).toList();
  }
}
