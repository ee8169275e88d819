package org.tadamun.petition.delivery.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.petition.file.entity.FileKind;

/**
 * Identifies the picture of a receipt: its own hash, and that of the file as it was sent, before
 * its metadata were removed.
 */
@Embeddable
public class ReceiptHashes {

  @Column(name = "receipt_name", length = 2 * FileKind.NAME_MAX)
  private String fileName;

  @Column(name = "receipt_hash", length = Sha256.LENGTH)
  private String sha256;

  @Column(name = "receipt_sent_hash", length = Sha256.LENGTH)
  private String sentSha256;

  protected ReceiptHashes() {}

  public ReceiptHashes(String fileName, String sha256, String sentSha256) {
    this.fileName = fileName;
    this.sha256 = sha256;
    this.sentSha256 = sentSha256;
  }

  public String fileName() {
    return fileName;
  }

  public String sha256() {
    return sha256;
  }

  public String sentSha256() {
    return sentSha256;
  }
}
