package org.tadamun.petition.imports.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.imports.entity.ImportPart;
import org.tadamun.petition.imports.entity.ImportState;
import org.tadamun.petition.imports.entity.SignatureImport;
import org.tadamun.petition.version.entity.CollectedVersion;

/**
 * Keeps the files of imports in the database, in encrypted pieces. There the backup contains them,
 * any node can continue, and no plain file is left on a disk. Each piece is bound to its file and
 * its position.
 */
@Stateless
public class ImportFiles {

  /** The largest piece that fits into its column once it is encrypted and written as text. */
  public static final int PIECE_BYTES = 22_000;

  /** How many pieces are written or read at once: about half a megabyte. */
  static final int PORTION = 25;

  private static final String CONTEXT = "import-file:";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Secrets secrets;

  /**
   * Appends pieces in a transaction of its own, since a large file has many.
   *
   * @throws WrongState if the import was discarded meanwhile, so that the upload can stop
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void append(long importId, int from, List<byte[]> pieces) {
    SignatureImport one = em.find(SignatureImport.class, importId, LockModeType.PESSIMISTIC_WRITE);
    if (one.state() != ImportState.UPLOADING) {
      throw new WrongState(one.state(), "receive");
    }
    for (int i = 0; i < pieces.size(); i++) {
      String sealed = secrets.encrypt(context(importId, from + i), pieces.get(i));
      em.persist(new ImportPart(importId, from + i, sealed));
    }
  }

  /** Which version of the text was signed. */
  @PermitAll
  public CollectedVersion under(long importId) {
    SignatureImport one = em.find(SignatureImport.class, importId);
    return CollectedVersion.of(one.petition(), one.textVersion());
  }

  /** The pieces from this position on, at most {@link #PORTION}; empty at the end. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<byte[]> read(long importId, int from) {
    return em
        .createQuery(
            "select p.position, p.content from ImportPart p where p.importId = :import"
                + " and p.position >= :from and p.position < :to order by p.position",
            Object[].class)
        .setParameter("import", importId)
        .setParameter("from", from)
        .setParameter("to", from + PORTION)
        .getResultList()
        .stream()
        .map(row -> secrets.decryptBytes(context(importId, (Integer) row[0]), (String) row[1]))
        .toList();
  }

  /**
   * Deletes some of the pieces, in a transaction of its own.
   *
   * @return whether there may be more
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean forgetSome(long importId) {
    List<Long> some =
        em.createQuery("select p.id from ImportPart p where p.importId = :import", Long.class)
            .setParameter("import", importId)
            .setMaxResults(10 * PORTION)
            .getResultList();
    if (some.isEmpty()) {
      return false;
    }
    em.createQuery("delete from ImportPart p where p.id in :some")
        .setParameter("some", some)
        .executeUpdate();
    return true;
  }

  /** The context for encryption that binds a piece to its file and position. */
  public static String context(long importId, int position) {
    return CONTEXT + importId + ':' + position;
  }
}
