package org.tadamun.petition.batch.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.batch.boundary.EvidenceContent;
import org.tadamun.petition.batch.entity.Batch;
import org.tadamun.petition.batch.entity.EvidenceFile;
import org.tadamun.petition.batch.entity.EvidenceKind;

/**
 * Keeps files of evidence. A scanned sheet is full of names and addresses: nobody reads it from the
 * database alone, nor puts one batch's piece into another's.
 */
@Dependent
public class EvidenceStore {

  private static final String CONTEXT = "batch-evidence";

  /** What fits a part when it is encrypted and written as text, four characters for three bytes. */
  static final int PIECE = 22_000;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private Secrets secrets;

  /** The content was looked at before. */
  public void keep(Batch batch, byte[] content) {
    List<String> parts = new ArrayList<>();
    for (int from = 0; from < content.length; from += PIECE) {
      byte[] piece = Arrays.copyOfRange(content, from, Math.min(content.length, from + PIECE));
      parts.add(secrets.encrypt(context(batch, parts.size()), piece));
    }
    EvidenceKind kind = EvidenceKind.of(content).orElseThrow();
    em.persist(new EvidenceFile(batch.id(), kind, parts, clock.instant()));
  }

  /**
   * @throws NotFound where only the hash is known
   */
  public EvidenceContent read(Batch batch) {
    EvidenceFile file =
        em.createNamedQuery(EvidenceFile.OF_BATCH, EvidenceFile.class)
            .setParameter("batch", batch.id())
            .getResultStream()
            .findFirst()
            .orElseThrow(NotFound::new);
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    int at = 0;
    for (String part : file.parts()) {
      content.writeBytes(secrets.decryptBytes(context(batch, at++), part));
    }
    return new EvidenceContent(
        batch.details().evidence().fileName(), file.kind().mediaType(), content.toByteArray());
  }

  private static String context(Batch batch, int part) {
    return CONTEXT + ':' + batch.publicId() + ':' + part;
  }
}
