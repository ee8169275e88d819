package org.tadamun.kernel.secret.boundary;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.LongFunction;

/**
 * The pieces of files ({@link SealedPieces}) in a table with the columns {@code pos} and {@code
 * content}. A portion is one file: its pieces may be megabytes.
 *
 * @param file the column that says of which file a piece is
 * @param context that of a file, by its key
 */
public record SealedParts(String table, String file, LongFunction<String> context) {

  public SealedStore.Portion renew(EntityManager em, Secrets secrets, long place) {
    Object next =
        em.createNativeQuery(
                "select min(%s) from %s where %s > ?1 and content not like ?2"
                    .formatted(file, table, file))
            .setParameter(1, place)
            .setParameter(2, secrets.currentMark() + "%")
            .getSingleResult();
    if (next == null) {
      return new SealedStore.Portion(place, 0, SealedStore.Next.NONE);
    }
    long id = ((Number) next).longValue();
    String of = context.apply(id);
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
    return new SealedStore.Portion(id, renewed, SealedStore.Next.MORE);
  }

  public long waiting(EntityManager em, Secrets secrets) {
    return SealedColumn.count(em, secrets, table, "content");
  }
}
