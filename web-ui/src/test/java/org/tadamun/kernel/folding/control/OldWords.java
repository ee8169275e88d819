package org.tadamun.kernel.folding.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Writes search words as an older build left them, and reads what became of them. */
@Stateless
@PermitAll
public class OldWords {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** Records this rule as the one by which everything is folded. */
  public void foldedBy(int rule) {
    em.createNativeQuery("update kernel_folding set rule_no = ?1 where id = 1")
        .setParameter(1, rule)
        .executeUpdate();
  }

  public void write(String table, String id, String column, String words) {
    em.createNativeQuery("update " + table + " set " + column + " = ?1 where public_id = ?2")
        .setParameter(1, words)
        .setParameter(2, id)
        .executeUpdate();
  }

  /** The column and the version of the row, with a blank between them. */
  public String read(String table, String id, String column) {
    Object[] row =
        (Object[])
            em.createNativeQuery(
                    "select " + column + ", version from " + table + " where public_id = ?1")
                .setParameter(1, id)
                .getSingleResult();
    return row[0] + " " + row[1];
  }
}
