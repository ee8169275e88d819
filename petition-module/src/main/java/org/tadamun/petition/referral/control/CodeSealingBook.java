package org.tadamun.petition.referral.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import org.tadamun.kernel.database.boundary.RowBatch;

/** Seals the codes that were there before codes were sealed, a portion in each transaction. */
@Stateless
public class CodeSealingBook {

  private static final int PORTION = 1000;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private LinkCodes codes;

  /**
   * Of the links.
   *
   * @param after up to which code all is done; an empty text before the first
   * @return the same for the next portion; null where there is none
   */
  @PermitAll
  public String sealLinks(String after) {
    return seal("petition_personal_link", after);
  }

  /** The same of what tells by whose link somebody came. */
  @PermitAll
  public String sealArrivals(String after) {
    return seal("petition_arrival", after);
  }

  /**
   * The limit stands in the SQL: without it PostgreSQL plans for all that is left, and where it was
   * just restored sorts all of it for each portion. What was never a code stays as it is, and is
   * not written again at each start.
   */
  private String seal(String table, String after) {
    List<?> found =
        em.createNativeQuery(
                "select distinct code from "
                    + table
                    + " where code > ?1 and code < '"
                    + LinkCodes.MARK
                    + "' order by code fetch first "
                    + PORTION
                    + " rows only")
            .setParameter(1, after)
            .getResultList();
    List<Object[]> rows = new ArrayList<>();
    String last = null;
    for (Object each : found) {
      last = (String) each;
      String sealed = codes.of(last);
      if (!sealed.equals(last)) {
        rows.add(new Object[] {sealed, last});
      }
    }
    RowBatch.execute(em, "update " + table + " set code = ? where code = ?", rows);
    return last;
  }
}
