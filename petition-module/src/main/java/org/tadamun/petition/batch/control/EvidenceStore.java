package org.tadamun.petition.batch.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.secret.boundary.SealedPieces;
import org.tadamun.petition.batch.entity.Batch;
import org.tadamun.petition.batch.entity.BatchEvidence;
import org.tadamun.petition.batch.entity.EvidenceFile;
import org.tadamun.petition.file.boundary.FileContent;
import org.tadamun.petition.file.entity.FileKind;

/**
 * Keeps files of evidence, encrypted: a scanned sheet is full of names and addresses, which nobody
 * must read from the database alone.
 */
@Dependent
public class EvidenceStore {

  static final String CONTEXT = "batch-evidence:";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private SealedPieces pieces;

  /** Stores content that {@link EvidenceRules} has accepted. */
  public void keep(Batch batch, byte[] content) {
    List<String> parts = pieces.seal(CONTEXT + batch.publicId(), content);
    FileKind kind = FileKind.of(content).orElseThrow();
    em.persist(new EvidenceFile(batch.id(), kind, parts, clock.instant()));
  }

  /**
   * Reads and decrypts the file of a batch.
   *
   * @throws NotFound if only the hash is known
   */
  public FileContent read(Batch batch) {
    EvidenceFile file = files(batch).findFirst().orElseThrow(NotFound::new);
    BatchEvidence proof = batch.details().evidence();
    return new FileContent(
        file.kind().named(proof.fileName()),
        file.kind().mediaType(),
        pieces.open(CONTEXT + batch.publicId(), file.parts(), proof.sha256()));
  }

  /** Deletes the file, if one is kept. */
  public void remove(Batch batch) {
    files(batch).forEach(em::remove);
  }

  private Stream<EvidenceFile> files(Batch batch) {
    return em
        .createNamedQuery(EvidenceFile.OF_BATCH, EvidenceFile.class)
        .setParameter("batch", batch.id())
        .getResultList()
        .stream();
  }
}
