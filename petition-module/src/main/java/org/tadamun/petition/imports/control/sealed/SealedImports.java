package org.tadamun.petition.imports.control.sealed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.tadamun.kernel.secret.boundary.SealedColumn;
import org.tadamun.kernel.secret.boundary.SealedStore;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.imports.control.ImportFiles;

/**
 * Renews the encryption of the files of imports piece by piece, since one file may have ten
 * thousand pieces.
 */
@ApplicationScoped
@SealedStore.Of(ImportFiles.class)
public class SealedImports implements SealedStore {

  /** About three megabytes. */
  private static final int PIECES = 100;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Secrets secrets;

  @Override
  public String name() {
    return "imports";
  }

  @Override
  public Portion renew(long place, Instant now) {
    List<?> old =
        em.createNativeQuery(
                "select id, import_id, pos, content from petition_import_part"
                    + " where id > ?1 and content not like ?2 order by id fetch first "
                    + PIECES
                    + " rows only")
            .setParameter(1, place)
            .setParameter(2, secrets.currentMark() + "%")
            .getResultList();
    int renewed = 0;
    long last = place;
    for (Object each : old) {
      Object[] piece = (Object[]) each;
      last = ((Number) piece[0]).longValue();
      renewed +=
          renew(last, ((Number) piece[1]).longValue(), ((Number) piece[2]).intValue(), piece[3]);
    }
    return new Portion(last, renewed, old.size() < PIECES ? Next.NONE : Next.MORE);
  }

  /** Renews one piece, unless it was deleted meanwhile. */
  private int renew(long id, long importId, int position, Object before) {
    String context = ImportFiles.context(importId, position);
    return em.createNativeQuery(
            "update petition_import_part set content = ?1 where id = ?2 and content = ?3")
        .setParameter(1, secrets.renew(context, (String) before))
        .setParameter(2, id)
        .setParameter(3, before)
        .executeUpdate();
  }

  @Override
  public long waiting() {
    return SealedColumn.waiting(em, secrets, "petition_import_part", "content");
  }
}
