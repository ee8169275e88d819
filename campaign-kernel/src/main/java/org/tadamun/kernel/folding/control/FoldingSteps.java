package org.tadamun.kernel.folding.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tadamun.kernel.database.boundary.RowBatch;
import org.tadamun.kernel.folding.boundary.FoldedTable;

/** The rule by which words are stored, and the portions of folding again, each a transaction. */
@Stateless
public class FoldingSteps {

  private static final int PORTION = 500;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** The number of the rule by which everything is folded; 0 from before rules had numbers. */
  @PermitAll
  public int rule() {
    return ((Number)
            em.createNativeQuery("select rule_no from kernel_folding where id = 1")
                .getSingleResult())
        .intValue();
  }

  @PermitAll
  public void remember(int rule) {
    em.createNativeQuery("update kernel_folding set rule_no = ?1 where id = 1")
        .setParameter(1, rule)
        .executeUpdate();
  }

  /**
   * Folds one portion. The limit is part of the SQL, so that PostgreSQL plans for a portion and not
   * for all rows. A row that another node changes meanwhile is skipped, as that node folds it.
   *
   * @param after the last id that is done
   * @return the last id of this portion; null if there was none
   */
  @PermitAll
  public Long fold(FoldedTable table, long after) {
    List<?> found =
        em.createNativeQuery(
                "select id, version, "
                    + String.join(", ", table.from())
                    + " from "
                    + table.name()
                    + " where id > ?1 order by id fetch first "
                    + PORTION
                    + " rows only")
            .setParameter(1, after)
            .getResultList();
    List<Object[]> rows = new ArrayList<>();
    Long last = null;
    for (Object each : found) {
      Object[] row = (Object[]) each;
      last = ((Number) row[0]).longValue();
      List<String> words = Stream.of(row).skip(2).map(String.class::cast).toList();
      rows.add(Stream.concat(table.fold(words).stream(), Stream.of(row).limit(2)).toArray());
    }
    String set = String.join(" = ?, ", table.to()) + " = ?";
    RowBatch.execute(
        em, "update " + table.name() + " set " + set + " where id = ? and version = ?", rows);
    return last;
  }
}
