package org.tadamun.petition.imports.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.tadamun.kernel.secret.boundary.SealedPieces;

/** An encrypted piece of an import's file, which is full of names. */
@Entity
@Table(name = "petition_import_part")
public class ImportPart {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tadamun_seq")
  @Column(name = "id")
  private long id;

  @Column(name = "import_id", nullable = false, updatable = false)
  private long importId;

  @Column(name = "pos", nullable = false, updatable = false)
  private int position;

  @Column(name = "content", nullable = false, updatable = false, length = SealedPieces.LENGTH_MAX)
  private String content;

  protected ImportPart() {}

  public ImportPart(long importId, int position, String content) {
    this.importId = importId;
    this.position = position;
    this.content = content;
  }
}
