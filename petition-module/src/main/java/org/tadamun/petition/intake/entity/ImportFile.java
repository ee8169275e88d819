package org.tadamun.petition.intake.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.petition.batch.entity.BatchSource;
import org.tadamun.petition.file.entity.FileKind;

/**
 * The file of an import and what it is: its name and hash prove it for ever, its bytes are kept
 * while needed.
 */
@Embeddable
public class ImportFile {

  /** Its name once that was erased: what any file could be called. */
  public static final String FORGOTTEN = "signatures.csv";

  private static final List<String> ENDINGS = List.of("csv", "txt", "tsv");

  @Column(name = "file_name", nullable = false, updatable = false, length = 2 * FileKind.NAME_MAX)
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(name = "source", nullable = false, updatable = false, length = 8)
  private BatchSource source;

  @Column(name = "file_hash", length = Sha256.LENGTH)
  private String sha256;

  @Column(name = "file_bytes", nullable = false)
  private long bytes;

  @Column(name = "file_pieces", nullable = false)
  private int pieces;

  protected ImportFile() {}

  /**
   * @param source whether paper was typed in, or a partner made it; it counts as that for ever
   */
  public ImportFile(String name, BatchSource source) {
    this.name = name;
    this.source = source;
  }

  void arrived(String hash, long length, int parts) {
    this.sha256 = hash;
    this.bytes = length;
    this.pieces = parts;
  }

  void forgotten() {
    this.pieces = 0;
  }

  /** Whatever it was called, it is a table of text. */
  public String name() {
    return FileKind.nameEnding(name, ENDINGS);
  }

  /** As what its signatures are counted. */
  public BatchSource source() {
    return source;
  }

  /** Null while it arrives. */
  public String sha256() {
    return sha256;
  }

  public long bytes() {
    return bytes;
  }

  /** In how many pieces it is kept; 0 once it is gone. */
  public int pieces() {
    return pieces;
  }
}
