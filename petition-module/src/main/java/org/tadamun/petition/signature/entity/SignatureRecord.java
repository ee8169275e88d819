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

/** What of a signature does not depend on its words: its text, moments, way, and reminders. */
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

  /** In which revision and language he read it, when he signed last. */
  public void saw(TextSeen words) {
    this.seen = words;
  }

  public TextSeen seen() {
    return seen;
  }

  /** With words of its own, or with none any more: what was put right were others. */
  void came(Provenance way) {
    this.provenance = way;
    this.rectified = Rectified.none();
  }

  /** Through an event pass: staff expect so many of its owner. */
  public void cameByPass() {
    this.provenance = provenance().throughPass();
  }

  /** Where all its columns are empty there is none. */
  public Provenance provenance() {
    return provenance == null ? Provenance.of(Origin.NONE) : provenance;
  }

  public Origin origin() {
    return provenance().origin();
  }

  /** As what it is counted. */
  public SignatureSource source() {
    return provenance().source();
  }

  /** Whether an import brought it, and its owner has not made it his own since. */
  public boolean isBrought() {
    return provenance().isOfImport();
  }

  void stands(SignatureState before, SignatureState after, Instant now) {
    SignatureStanding next =
        after.stands() && !before.stands() ? standing().begun(now) : standing();
    this.standing = after == SignatureState.WITHDRAWN ? next.takenBack(now) : next;
  }

  /** By its owner's word. */
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

  /** Since nobody is known by it any more. */
  void takenBackNoMore() {
    this.standing = standing().notTakenBack();
  }

  /** Where all its columns are empty there is none. */
  public SignatureStanding standing() {
    return standing == null ? SignatureStanding.none() : standing;
  }

  void ruled(Ruling decided) {
    this.ruling = decided;
  }

  /** A rule has just held it, or let it go: by this an undo finds it. */
  public void ruledBy(long run) {
    this.ruling = ruling().by(run);
  }

  /**
   * The rule that had held it is undone while its owner is gone, or has yet to confirm; or while it
   * is taken out, and comes back to what it would be if nobody had held it.
   */
  public void unruled() {
    Ruling old = ruling();
    SignatureState back = confirmedAt == null ? SignatureState.PENDING : SignatureState.CONFIRMED;
    this.ruling =
        old.before() == null
            ? Ruling.none()
            : Ruling.none().invalid(back, old.reason(), old.note(), old.run(), old.at());
  }

  /** Empty where nobody decided anything; never null. */
  public Ruling ruling() {
    return ruling == null ? Ruling.none() : ruling;
  }

  void rectified(Rectified what, Instant now) {
    this.rectified = what;
    changed(now);
  }

  /** What staff put right of its words. Where all its columns are empty there is none. */
  public Rectified rectified() {
    return rectified == null ? Rectified.none() : rectified;
  }

  void changed(Instant now) {
    this.changedAt = now;
  }

  /**
   * @param moment null where nobody has, or what he had confirmed is no more
   */
  void confirmed(Instant moment) {
    this.confirmedAt = moment;
  }

  /** Its hours stay, as the tally has them; which words were read tells days as well. */
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
