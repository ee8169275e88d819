package org.tadamun.petition.petition.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.tadamun.kernel.record.entity.DomainEntity;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * One text that people sign: a version, known by its number, and a wording of it, its revision. It
 * can be written freely until it is published; then it can only gain languages, since signatures
 * refer to it.
 */
@Entity
@Table(name = "petition_text")
@NamedQuery(
    name = PetitionVersion.PUBLISHED_BY_HASH,
    query =
        "select v from PetitionVersion v where v.hash = :hash and v.publishedAt is not null"
            + " order by v.createdAt, v.id")
public class PetitionVersion extends DomainEntity {

  public static final String PUBLISHED_BY_HASH = "PetitionVersion.publishedByHash";

  public static final int NOTE_MAX = 500;

  @ManyToOne(optional = false)
  @JoinColumn(name = "petition_id", nullable = false, updatable = false)
  private Petition petition;

  @Column(name = "number_no", nullable = false)
  private int number;

  @Column(name = "revision_no", nullable = false)
  private int revision;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", nullable = false, length = 8)
  private ChangeKind kind;

  @Column(name = "title", nullable = false, length = 4000)
  private LocalizedText title;

  @Column(name = "body", nullable = false, length = 32000)
  private LocalizedText body;

  @Embedded private DemandFields demands = new DemandFields();

  @Column(name = "text_hash", nullable = false, length = 64)
  private String hash;

  @Column(name = "note", length = 10500)
  private LocalizedText note;

  @Column(name = "published_at")
  private Instant publishedAt;

  protected PetitionVersion() {}

  PetitionVersion(Petition petition, int number, ChangeKind kind, PetitionText text, Instant now) {
    super(now);
    this.petition = petition;
    this.number = number;
    this.revision = 1;
    this.kind = kind;
    write(text, now);
  }

  /** The version of these that is signed now; before the opening the draft. */
  static PetitionVersion current(List<PetitionVersion> all) {
    return all.stream()
        .filter(PetitionVersion::isPublished)
        .reduce((earlier, later) -> later)
        .orElseGet(all::getFirst);
  }

  /** The texts of these two versions, without a null. */
  static List<PetitionText> texts(PetitionVersion next, PetitionVersion current) {
    return Stream.of(next, current).filter(Objects::nonNull).map(PetitionVersion::text).toList();
  }

  final void write(PetitionText text, Instant now) {
    this.title = text.title();
    this.body = text.body();
    this.demands = DemandFields.of(text.demands());
    this.hash = text.hash();
    touch(now);
  }

  void publish(Instant now) {
    this.publishedAt = now;
    touch(now);
  }

  /**
   * Publishes this text after the current one; a minor change becomes a revision of its version.
   *
   * @throws NotMinor if the change is called minor and the demands differ
   */
  void publishAfter(PetitionVersion before, ChangeKind how, LocalizedText why, Instant now) {
    if (how == ChangeKind.MINOR && !before.text().asksTheSameAs(text())) {
      throw new NotMinor();
    }
    this.kind = how;
    this.note = why;
    if (how == ChangeKind.MINOR) {
      this.number = before.number;
      this.revision = before.revision + 1;
    }
    publish(now);
  }

  public int number() {
    return number;
  }

  public int revision() {
    return revision;
  }

  public ChangeKind kind() {
    return kind;
  }

  public PetitionText text() {
    return new PetitionText(title, body, demands == null ? List.of() : demands.asList());
  }

  public String hash() {
    return hash;
  }

  /** Why the words were changed, for everybody; null if nothing was said. */
  public LocalizedText note() {
    return LocalizedText.orNull(note);
  }

  public Instant publishedAt() {
    return publishedAt;
  }

  public boolean isPublished() {
    return publishedAt != null;
  }
}
