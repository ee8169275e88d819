package org.tadamun.petition.imports.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.petition.batch.entity.BatchSource;
import org.tadamun.petition.file.entity.FileKind;

/**
 * The file of an import. Name and hash are kept as evidence; the bytes only while they are needed.
 */
@Embeddable
public class ImportFile {

  /** The file's name once the real one was erased. */
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
   * @param source typed in from paper, or made by a partner; under this it is always counted
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

  /** The name, ending as a text file. */
  public String name() {
    return FileKind.nameEnding(name, ENDINGS);
  }

  /** The source under which its signatures are counted. */
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

  /** In how many pieces it is stored; 0 once it is deleted. */
  public int pieces() {
    return pieces;
  }
}
