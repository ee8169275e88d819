package org.tadamun.petition.imports.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tadamun.kernel.access.boundary.ActingPerson;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.record.entity.DomainEntity;
import org.tadamun.petition.petition.entity.Petition;

/**
 * Full signatures from a partner's file, or typed in from paper. It is prepared by one person,
 * checked by a dry run, started by another person, and entered in portions, each in a transaction.
 */
@Entity
@Table(name = "petition_import")
public class SignatureImport extends DomainEntity {

  /** A node not heard of for this long is taken for dead, and another one goes on. */
  public static final Duration CLAIM = Duration.ofSeconds(45);

  @ManyToOne(optional = false)
  @JoinColumn(name = "petition_id", nullable = false, updatable = false)
  private Petition petition;

  @Column(name = "version_no", nullable = false, updatable = false)
  private int textVersion;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false, length = 12)
  private ImportState state;

  @Column(name = "trial", nullable = false, updatable = false)
  private boolean trial;

  @Column(
      name = "organisation",
      nullable = false,
      updatable = false,
      length = 2 * ImportActors.ORGANISATION_MAX)
  private String organisation;

  @Column(name = "note", updatable = false, length = 4000)
  private String note;

  @Embedded private ImportFile file;

  @Column(name = "setup", length = 8000)
  private String setup;

  @Embedded private ImportCounts counts = new ImportCounts();

  @Column(name = "first_id", nullable = false)
  private long firstId;

  @Column(name = "last_id", nullable = false)
  private long lastId;

  @Column(name = "claimed_by", length = 22)
  private String claimedBy;

  @Column(name = "claimed_until")
  private Instant claimedUntil;

  @Column(name = "entered_by", nullable = false, updatable = false, length = ACTOR_MAX)
  private String enteredBy;

  @Column(name = "prepared_by", length = ACTOR_MAX)
  private String preparedBy;

  @Column(name = "started_by", length = ACTOR_MAX)
  private String startedBy;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "ended_by", length = ACTOR_MAX)
  private String endedBy;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "reason", length = 4000)
  private String reason;

  protected SignatureImport() {}

  /**
   * @param textVersion which version of the text was signed
   * @param organisation who collected the signatures
   * @param trial whether it is a dry run only
   * @param actor who sends the file: {@code staff:…} or {@code key:…}
   */
  public SignatureImport(
      Petition petition,
      int textVersion,
      String organisation,
      String note,
      ImportFile file,
      boolean trial,
      String actor,
      Instant now) {
    super(now);
    this.petition = petition;
    this.textVersion = textVersion;
    this.state = ImportState.UPLOADING;
    this.organisation = organisation;
    this.note = note;
    this.file = file;
    this.trial = trial;
    this.enteredBy = actor;
  }

  /** Notes that the whole file has arrived. */
  public void arrived(String hash, long bytes, int pieces, ImportSetup guess, Instant now) {
    require(state == ImportState.UPLOADING, "receive");
    become(ImportState.DRAFT, "receive", now);
    this.file.arrived(hash, bytes, pieces);
    this.setup = guess.toText();
  }

  /** Ends an import whose file did not arrive; its pieces will be deleted. */
  public void failed(int pieces, Instant now) {
    this.file.arrived(null, 0, pieces);
    end(ImportState.DISCARDED, "discard", null, null, now);
  }

  /** Starts a dry run from the beginning. */
  public void check(ImportSetup how, String actor, Instant now) {
    become(ImportState.CHECKING, "check", now);
    this.setup = how.toText();
    this.preparedBy = actor;
    this.counts.forget();
  }

  /** Reopens the choice of columns. */
  public void change(Instant now) {
    require(state != ImportState.UPLOADING, "change");
    become(ImportState.DRAFT, "change", now);
  }

  public void found(ImportCounts.Found more, boolean cut, Instant now) {
    require(state == ImportState.CHECKING, "look through");
    this.counts.found(more, cut);
    touch(now);
  }

  /** Forgets the findings of an interrupted dry run, which starts anew. */
  public void beginCheck() {
    require(state == ImportState.CHECKING, "look through");
    this.counts.forget();
  }

  public void checked(Instant now) {
    become(ImportState.READY, "finish", now);
  }

  /** Starts it; refused for the sender of the file and for the actor who named its columns. */
  public void start(ActingPerson actor, Instant now) {
    require(state.mayBecome(ImportState.RUNNING), "start");
    actor.requireOther(enteredBy, "imports.error.second-person");
    actor.requireOther(preparedBy, "imports.error.second-person");
    if (counts.toEnter(actor.isKey()) == 0) {
      throw new ImportRefused.NothingNew();
    }
    become(ImportState.RUNNING, "start", now);
    this.startedBy = actor.name();
    this.startedAt = now;
  }

  public void entered(ImportCounts.Entered more, Instant now) {
    require(state == ImportState.RUNNING, "go on");
    this.counts.entered(more);
    if (more.imported() > 0) {
      this.firstId = firstId == 0 ? more.first() : Math.min(firstId, more.first());
      this.lastId = Math.max(lastId, more.last());
    }
    touch(now);
  }

  public void finish(Instant now) {
    end(ImportState.DONE, "finish", null, null, now);
  }

  /** Ends it while it runs; signatures already entered stay. */
  public void stop(String actor, Instant now) {
    end(ImportState.STOPPED, "stop", actor, null, now);
  }

  /** Ends it before anything was entered. */
  public void discard(String actor, Instant now) {
    end(ImportState.DISCARDED, "discard", actor, null, now);
  }

  /** Starts to take out all of its signatures. */
  public void withdraw(String actor, String why, Instant now) {
    end(ImportState.WITHDRAWING, "withdraw", actor, why, now);
  }

  public void removed(long rows, long upTo, Instant now) {
    require(state == ImportState.WITHDRAWING, "take out");
    this.counts.removed(rows);
    this.firstId = upTo + 1;
    touch(now);
  }

  public void allRemoved(Instant now) {
    become(ImportState.WITHDRAWN, "finish", now);
  }

  /** Claims it for this node for a while, by the database's clock; returns whether that worked. */
  public boolean claim(String node, Instant now) {
    boolean free = claimedUntil == null || claimedUntil.isBefore(now) || node.equals(claimedBy);
    if (free && state.isAtWork()) {
      this.claimedBy = node;
      this.claimedUntil = now.plus(CLAIM);
    }
    return free && state.isAtWork();
  }

  /** Releases this node's claim; does nothing if another node holds it. */
  public void giveBack(String node) {
    this.claimedUntil = node.equals(claimedBy) ? null : claimedUntil;
  }

  public void fileForgotten() {
    this.file.forgotten();
    this.setup = setup == null ? null : setup().called(List.of()).toText();
  }

  private void end(ImportState last, String verb, String actor, String why, Instant now) {
    become(last, verb, now);
    this.endedBy = actor;
    this.endedAt = now;
    this.reason = why;
  }

  private void require(boolean fine, String verb) {
    if (!fine) {
      throw new WrongState(state, verb);
    }
  }

  private void become(ImportState next, String verb, Instant now) {
    require(state.mayBecome(next), verb);
    this.state = next;
    this.claimedUntil = null;
    touch(now);
  }

  public Petition petition() {
    return petition;
  }

  public int textVersion() {
    return textVersion;
  }

  public ImportState state() {
    return state;
  }

  public boolean isTrial() {
    return trial;
  }

  public ImportFile file() {
    return file;
  }

  /** Null while the file arrives. */
  public ImportSetup setup() {
    return setup == null ? null : ImportSetup.parse(setup);
  }

  public ImportCounts counts() {
    return counts;
  }

  public long firstId() {
    return firstId;
  }

  public long lastId() {
    return lastId;
  }

  public ImportActors story() {
    return new ImportActors(
        organisation, note, enteredBy, preparedBy, startedBy, startedAt, endedBy, endedAt, reason);
  }
}
