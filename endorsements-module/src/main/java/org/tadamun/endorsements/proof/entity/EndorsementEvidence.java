package org.tadamun.endorsements.proof.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.record.entity.DomainEntity;
import org.tadamun.kernel.text.boundary.link.Visible;

/**
 * One proof; it is never changed, though its words can be erased.
 *
 * @param url where it can be seen; required for kinds that are open to all
 * @param note what was seen or heard, and where the original is; required for other kinds
 * @param recordedBy the actor: {@code staff:…}, {@code key:…}, {@code system}
 */
public record EndorsementEvidence(
    EvidenceKind kind, String url, String note, String recordedBy, Instant recordedAt) {

  public EndorsementEvidence {
    url = Visible.part(url);
  }

  public static EndorsementEvidence by(Step step, EvidenceKind kind, String url) {
    return new EndorsementEvidence(kind, url, step.note(), step.actor(), step.at());
  }

  /** Returns the proof without its words; kind, recorder and time stay. */
  public EndorsementEvidence withoutWords() {
    return new EndorsementEvidence(kind, null, null, recordedBy, recordedAt);
  }

  /** Whether it still has words or an address; an erased proof proves nothing. */
  public boolean says() {
    return url != null || note != null;
  }

  /**
   * Checks the fields.
   *
   * @throws org.tadamun.kernel.problem.boundary.InvalidInput where it proves nothing
   */
  public void check() {
    Violations violations =
        new Violations()
            .required("kind", kind)
            .webAddress("url", url, Source.URL_MAX)
            .block("note", note, Step.NOTE_MAX);
    if (kind != null && kind.isOpenToAll()) {
      violations.required("url", url);
    } else {
      violations.required("note", note);
    }
    violations.throwIfAny();
  }

  /** The proof as stored: EclipseLink can write records but not read them. */
  @Embeddable
  public static class Row {

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, length = 20)
    private EvidenceKind kind;

    @Column(name = "url", length = Source.URL_MAX)
    private String url;

    @Column(name = "note", length = 2 * Step.NOTE_MAX)
    private String note;

    @Column(name = "recorded_by", nullable = false, length = DomainEntity.ACTOR_MAX)
    private String recordedBy;

    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;

    protected Row() {}

    public Row(EndorsementEvidence evidence) {
      this.kind = evidence.kind;
      this.url = evidence.url;
      this.note = evidence.note;
      this.recordedBy = evidence.recordedBy;
      this.recordedAt = evidence.recordedAt;
    }

    public EndorsementEvidence evidence() {
      return new EndorsementEvidence(kind, url, note, recordedBy, recordedAt);
    }
  }
}
