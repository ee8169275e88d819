package org.tadamun.petition.snapshot.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.tadamun.kernel.record.entity.DomainEntity;
import org.tadamun.kernel.secret.boundary.Sha256;

/** One file of a snapshot with its bytes, which never change. */
@Entity
@Table(name = "petition_snapshot_file")
@NamedQuery(
    name = SnapshotFile.BY_HASH,
    query =
        "select f from SnapshotFile f join fetch f.snapshot s join fetch s.petition"
            + " where f.sha256 = :hash order by f.createdAt, f.id")
public class SnapshotFile extends DomainEntity {

  public static final String BY_HASH = "SnapshotFile.byHash";

  /** Separates two languages shown side by side in one document. */
  public static final String BESIDE = ",";

  public static final int PART_MAX = 32_000;

  /** Base64 makes four characters of three bytes. */
  static final int PIECE = PART_MAX / 4 * 3;

  private static final int NAME_MAX = 200;

  @ManyToOne(optional = false)
  @JoinColumn(name = "snapshot_id", nullable = false, updatable = false)
  private Snapshot snapshot;

  @Enumerated(EnumType.STRING)
  @Column(name = "form", nullable = false, updatable = false, length = 8)
  private SnapshotForm form;

  @Column(name = "language", updatable = false, length = 35)
  private String language;

  @Column(name = "file_name", nullable = false, updatable = false, length = NAME_MAX)
  private String name;

  @Column(name = "length_no", nullable = false, updatable = false)
  private int length;

  @Column(name = "sha256", nullable = false, updatable = false, length = Sha256.LENGTH)
  private String sha256;

  @ElementCollection
  @CollectionTable(name = "petition_snapshot_part", joinColumns = @JoinColumn(name = "file_id"))
  @OrderColumn(name = "pos")
  @Column(name = "content", nullable = false, updatable = false, length = PART_MAX)
  private List<String> parts = new ArrayList<>();

  protected SnapshotFile() {}

  /**
   * @param language null if the form has none
   */
  SnapshotFile(
      Snapshot snapshot,
      SnapshotForm form,
      String language,
      String name,
      byte[] content,
      Instant now) {
    super(now);
    this.snapshot = snapshot;
    this.form = form;
    this.language = language;
    this.name = name;
    this.length = content.length;
    this.sha256 = Sha256.hex(content);
    for (int from = 0; from < content.length; from += PIECE) {
      byte[] piece = Arrays.copyOfRange(content, from, Math.min(content.length, from + PIECE));
      parts.add(Base64.getEncoder().encodeToString(piece));
    }
  }

  public byte[] content() {
    ByteArrayOutputStream content = new ByteArrayOutputStream(length);
    parts.forEach(part -> content.writeBytes(Base64.getDecoder().decode(part)));
    return content.toByteArray();
  }

  /** Whether its bytes still have their length and hash. */
  boolean isWhole() {
    byte[] content = content();
    return content.length == length && Sha256.hex(content).equals(sha256);
  }

  public boolean is(SnapshotForm wanted, String in) {
    return form == wanted && (!form.isTranslated() || language.equals(in));
  }

  public Snapshot snapshot() {
    return snapshot;
  }

  public SnapshotForm form() {
    return form;
  }

  public String language() {
    return language;
  }

  public String name() {
    return name;
  }

  public int length() {
    return length;
  }

  public String sha256() {
    return sha256;
  }
}
