package org.tadamun.petition.signature.control.retention;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.tadamun.petition.signature.entity.Mailbox;

/**
 * What may be left of the signers of a petition that is over. Ended signers stay as rows: once
 * nothing is left of any, that is noted with the petition, since each night would otherwise read
 * millions of such rows. It is noted as the moment since which the petition is over, so that it is
 * void where the petition was reopened and signed again.
 */
enum Remains {
  ADDRESSES("addresses_ended_of", "s.key_no <> " + Mailbox.NO_KEY),
  NAMES("names_ended_of", "(s.given_name is not null or s.address is not null)");

  /** Makes Derby read the signatures of this petition only. PostgreSQL ignores it as a comment. */
  private static final String OF_PETITION =
      " --DERBY-PROPERTIES index=PETITION_SIGNATURE_BY_STATE\n";

  private final String column;
  private final String condition;

  /**
   * A kind of data.
   *
   * @param column of the petition
   * @param condition of a signature {@code s} of which something is left
   */
  Remains(String column, String condition) {
    this.column = column;
    this.condition = condition;
  }

  /** The condition of a signature {@code s}. */
  String condition() {
    return condition;
  }

  /** A condition of petitions {@code p} of which something may be left. */
  String mayBe() {
    return " and (p.%1$s is null or p.%1$s <> p.over_since)".formatted(column);
  }

  /**
   * Notes petitions of which nothing is left. Nobody signs a petition for long after its end, and
   * no erased row gets a person again.
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

  /** Without the entity, so that the petition's version does not change for staff who edit it. */
  private void end(EntityManager em, long petition) {
    em.createNativeQuery("update petition_petition set " + column + " = over_since where id = ?1")
        .setParameter(1, petition)
        .executeUpdate();
  }
}
