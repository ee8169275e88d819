package org.tadamun.petition.intake.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.tadamun.petition.batch.entity.Evidence;

/** The file of an import: its name and hash prove it for ever, its bytes are kept while needed. */
@Embeddable
public class ImportFile {

  @Column(name = "file_name", nullable = false, updatable = false)
  private String name;

  @Column(name = "file_hash", length = Evidence.HASH_LENGTH)
  private String sha256;

  @Column(name = "file_bytes", nullable = false)
  private long bytes;

  @Column(name = "file_pieces", nullable = false)
  private int pieces;

  protected ImportFile() {}

  ImportFile(String name) {
    this.name = name;
  }

  void arrived(String hash, long length, int parts) {
    this.sha256 = hash;
    this.bytes = length;
    this.pieces = parts;
  }

  void forgotten() {
    this.pieces = 0;
  }

  public String name() {
    return name;
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
