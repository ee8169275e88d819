package org.tadamun.petition.signature.control.retention;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.tadamun.petition.signature.entity.Mailbox;

/**
 * What may be left of those who signed a petition that is over. What is ended of a signer stays as
 * a row: once nothing is left of any, that is kept beside the petition, or each look of each night
 * would go through millions of rows of nobody. It is kept as the moment since which the petition is
 * over, so that it says nothing more where that was undone, and new people have signed.
 */
enum Remains {
  ADDRESSES("addresses_ended_of", "s.key_no <> " + Mailbox.NO_KEY),
  NAMES("names_ended_of", "(s.given_name is not null or s.address is not null)");

  /**
   * Derby goes through the signatures of that petition, and not through all. It is a comment to
   * PostgreSQL.
   */
  private static final String OF_PETITION =
      " --DERBY-PROPERTIES index=PETITION_SIGNATURE_BY_STATE\n";

  private final String column;
  private final String condition;

  /**
   * @param column of the petition
   * @param condition of a signature {@code s} of whom something is left
   */
  Remains(String column, String condition) {
    this.column = column;
    this.condition = condition;
  }

  /** Of a signature {@code s}. */
  String condition() {
    return condition;
  }

  /** Narrows petitions {@code p} to those of which something may be left. */
  String mayBe() {
    return " and (p.%1$s is null or p.%1$s <> p.over_since)".formatted(column);
  }

  /**
   * Keeps of which of these nothing is left. Nobody signs a petition for long once it is over, and
   * no row of nobody becomes somebody's again.
   */
  void keep(EntityManager em, List<Long> over) {
    over.stream().distinct().filter(petition -> isNone(em, petition)).forEach(one -> end(em, one));
  }

  private boolean isNone(EntityManager em, long petition) {
    String one =
        "select s.id from petition_signature s"
            + OF_PETITION
            + " where s.petition_id = ?1 and "
            + condition
            + " fetch first 1 rows only";
    return em.createNativeQuery(one).setParameter(1, petition).getResultList().isEmpty();
  }

  /** Past the entity: nobody who edits the petition meanwhile is told that it was changed. */
  private void end(EntityManager em, long petition) {
    em.createNativeQuery("update petition_petition set " + column + " = over_since where id = ?1")
        .setParameter(1, petition)
        .executeUpdate();
  }
}
