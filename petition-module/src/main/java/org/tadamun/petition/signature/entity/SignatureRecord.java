package org.tadamun.petition.signature.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.signature.entity.origin.Provenance;
import org.tadamun.petition.signature.entity.rectification.Rectified;
import org.tadamun.petition.signature.entity.standing.Hour;
import org.tadamun.petition.signature.entity.standing.SignatureStanding;
import org.tadamun.petition.tally.entity.SignatureSource;
import org.tadamun.petition.version.entity.TextSeen;

/**
 * The part of a signature that does not depend on the signer's words: version, moments, origin,
 * decisions and reminders.
 */
@MappedSuperclass
abstract class SignatureRecord {

  @Id
  @SequenceGenerator(
      name = "petition_signature_seq",
      sequenceName = "petition_signature_seq",
      allocationSize = 500)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "petition_signature_seq")
  @Column(name = "id")
  private long id;

  @Column(name = "petition_id", nullable = false, updatable = false)
  private long petitionId;

  @Column(name = "version_no", nullable = false, updatable = false)
  private int version;

  @Column(name = "sample", nullable = false, updatable = false)
  private boolean sample;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  @Column(name = "changed_at", nullable = false)
  private Instant changedAt;

  @Column(name = "confirmed_at")
  private Instant confirmedAt;

  @Embedded private TextSeen seen = TextSeen.UNKNOWN;

  @Embedded private Provenance provenance;

  @Embedded private SignatureStanding standing;

  @Embedded private Ruling ruling = Ruling.none();

  @Embedded private Rectified rectified;

  @Column(name = "reminders", nullable = false)
  private int reminders;

  protected SignatureRecord() {}

  SignatureRecord(long petitionId, int version, boolean sample, Instant createdAt) {
    this.petitionId = petitionId;
    this.version = version;
    this.sample = sample;
    this.createdAt = createdAt;
    this.changedAt = createdAt;
  }

  /** Sets the wording and language of the text that the signer read when signing last. */
  public void saw(TextSeen words) {
    this.seen = words;
  }

  public TextSeen seen() {
    return seen;
  }

  /**
   * Sets where it came from. What staff had rectified belonged to the former words, so it is
   * dropped.
   */
  void came(Provenance way) {
    this.provenance = way;
    this.rectified = Rectified.none();
  }

  /** Marks that the signer came through an event pass, which staff had issued. */
  public void cameByPass() {
    this.provenance = provenance().throughPass();
  }

  /** Never null, although all its columns may be. */
  public Provenance provenance() {
    return provenance == null ? Provenance.of(Origin.NONE) : provenance;
  }

  public Origin origin() {
    return provenance().origin();
  }

  /** The source under which the tally counts it. */
  public SignatureSource source() {
    return provenance().source();
  }

  /** Whether it was imported, and its owner has not confirmed it since. */
  public boolean isImported() {
    return provenance().isOfImport();
  }

  void stands(SignatureState before, SignatureState after, Instant now) {
    SignatureStanding next =
        after.stands() && !before.stands() ? standing().begun(now) : standing();
    this.standing = after == SignatureState.WITHDRAWN ? next.takenBack(now) : next;
  }

  /** Its owner has confirmed it. */
  void confirmedAnew() {
    this.standing = standing().confirmed();
  }

  /** As {@link SignatureStanding#counted}. */
  public void countedAsNew(Instant moment) {
    this.standing = standing().counted(moment);
  }

  /** As {@link SignatureStanding#countedLate}. */
  public void countedLate(Instant moment) {
    this.standing = standing().countedLate(moment);
  }

  /** Forgets that it was withdrawn, because its owner is erased. */
  void takenBackNoMore() {
    this.standing = standing().notTakenBack();
  }

  /** Never null, although all its columns may be. */
  public SignatureStanding standing() {
    return standing == null ? SignatureStanding.none() : standing;
  }

  void ruled(Ruling decided) {
    this.ruling = decided;
  }

  /** Notes the rule that has just held or released it, by which an undoing finds it. */
  public void ruledBy(long run) {
    this.ruling = ruling().by(run);
  }

  /**
   * Removes the hold by a rule that is undone, where the signature is withdrawn, has yet to be
   * confirmed or is invalidated. An invalidation stays, and leads back to the state that the
   * signature would have had without the hold.
   */
  public void unruled() {
    Ruling old = ruling();
    SignatureState back = confirmedAt == null ? SignatureState.PENDING : SignatureState.CONFIRMED;
    this.ruling =
        old.before() == null
            ? Ruling.none()
            : Ruling.none().invalid(back, old.reason(), old.note(), old.run(), old.at());
  }

  /** The decision about it, empty where there is none; never null. */
  public Ruling ruling() {
    return ruling == null ? Ruling.none() : ruling;
  }

  void rectified(Rectified what, Instant now) {
    this.rectified = what;
    changed(now);
  }

  /** What staff corrected of the signer's words; never null, although all its columns may be. */
  public Rectified rectified() {
    return rectified == null ? Rectified.none() : rectified;
  }

  void changed(Instant now) {
    this.changedAt = now;
  }

  /**
   * Sets the moment of the confirmation.
   *
   * @param moment null where it is not confirmed, or no longer
   */
  void confirmed(Instant moment) {
    this.confirmedAt = moment;
  }

  /**
   * Cuts all moments to the hour, as the tally does. Drops the wording read, too: its date would
   * narrow the day.
   */
  void coarsenMoments() {
    this.createdAt = Hour.of(createdAt);
    this.changedAt = Hour.of(changedAt);
    this.confirmedAt = Hour.of(confirmedAt);
    this.standing = standing().toTheHour();
    this.ruling = ruling().toTheHour();
    this.seen = TextSeen.UNKNOWN;
  }

  void remindedOnceMore() {
    this.reminders++;
  }

  public long id() {
    return id;
  }

  public long petitionId() {
    return petitionId;
  }

  public int version() {
    return version;
  }

  public boolean isSample() {
    return sample;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant changedAt() {
    return changedAt;
  }

  public Instant confirmedAt() {
    return confirmedAt;
  }

  public int reminders() {
    return reminders;
  }
}
