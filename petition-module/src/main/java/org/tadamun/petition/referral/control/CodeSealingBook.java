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

  private static final int PORTION = 1_000;

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

  private String seal(String table, String after) {
    List<?> found =
        em.createNativeQuery(
                "select distinct code from "
                    + table
                    + " where code > ?1 and code < '"
                    + LinkCodes.MARK
                    + "' order by code")
            .setParameter(1, after)
            .setMaxResults(PORTION)
            .getResultList();
    List<Object[]> rows = new ArrayList<>();
    String last = null;
    for (Object each : found) {
      last = (String) each;
      rows.add(new Object[] {codes.of(last), last});
    }
    RowBatch.execute(em, "update " + table + " set code = ? where code = ?", rows);
    return last;
  }
}
