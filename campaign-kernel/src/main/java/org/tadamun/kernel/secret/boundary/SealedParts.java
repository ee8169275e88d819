package org.tadamun.kernel.secret.boundary;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/**
 * A place that holds the pieces of files ({@link SealedPieces}), in a table with the columns {@code
 * pos} and {@code content}. A portion is one file, since its pieces may be megabytes.
 */
public abstract class SealedParts implements SealedStore {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Secrets secrets;

  private final String name;
  private final String table;
  private final String file;
  private final String context;
  private final String owner;

  /**
   * Describes the place.
   *
   * @param name that of the place
   * @param file the column with the id of the file
   * @param context that of a file, up to the public id of its owner
   * @param owner native query for this public id, by the id of the file as {@code ?1}
   */
  protected SealedParts(String name, String table, String file, String context, String owner) {
    this.name = name;
    this.table = table;
    this.file = file;
    this.context = context;
    this.owner = owner;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Portion renew(long place, Instant now) {
    Object next =
        em.createNativeQuery(
                "select min(%s) from %s where %s > ?1 and content not like ?2"
                    .formatted(file, table, file))
            .setParameter(1, place)
            .setParameter(2, secrets.currentMark() + "%")
            .getSingleResult();
    if (next == null) {
      return new Portion(place, 0, Next.NONE);
    }
    long id = ((Number) next).longValue();
    String of = context + em.createNativeQuery(owner).setParameter(1, id).getSingleResult();
    List<?> pieces =
        em.createNativeQuery(
                "select pos, content from %s where %s = ?1 order by pos".formatted(table, file))
            .setParameter(1, id)
            .getResultList();
    int renewed = 0;
    for (Object each : pieces) {
      int piece = ((Number) ((Object[]) each)[0]).intValue();
      String before = (String) ((Object[]) each)[1];
      if (!secrets.isCurrent(before)) {
        renewed +=
            em.createNativeQuery(
                    "update %s set content = ?1 where %s = ?2 and pos = ?3 and content = ?4"
                        .formatted(table, file))
                .setParameter(1, secrets.renew(SealedPieces.of(of, piece), before))
                .setParameter(2, id)
                .setParameter(3, piece)
                .setParameter(4, before)
                .executeUpdate();
      }
    }
    return new Portion(id, renewed, Next.MORE);
  }

  @Override
  public long waiting() {
    return SealedColumn.waiting(em, secrets, table, "content");
  }
}
