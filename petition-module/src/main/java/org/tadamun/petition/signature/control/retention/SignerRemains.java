package org.tadamun.petition.signature.control.retention;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.tadamun.petition.signature.entity.Mailbox;

/**
 * What may be left of the signers of a petition that is over. Rows of erased signers stay, so every
 * nightly run would read millions of them; hence it is noted at the petition when nothing is left.
 * The note is the moment since which the petition is over, so that it is void once the petition was
 * open again and new people have signed.
 */
enum SignerRemains {
  ADDRESSES("addresses_ended_of", "s.key_no <> " + Mailbox.NO_KEY),
  NAMES("names_ended_of", "(s.given_name is not null or s.address is not null)");

  /** Makes Derby read the signatures of that petition only. To PostgreSQL it is a comment. */
  private static final String OF_PETITION =
      " --DERBY-PROPERTIES index=PETITION_SIGNATURE_BY_STATE\n";

  private final String column;
  private final String condition;

  /**
   * @param column of the petition, for the note
   * @param condition true for a signature {@code s} of which something is left
   */
  SignerRemains(String column, String condition) {
    this.column = column;
    this.condition = condition;
  }

  /** A condition about a signature {@code s}. */
  String condition() {
    return condition;
  }

  /** A condition that narrows petitions {@code p} to those of which something may be left. */
  String mayBe() {
    return " and (p.%1$s is null or p.%1$s <> p.over_since)".formatted(column);
  }

  /**
   * Notes which of these petitions have nothing left. Soon after the end nobody can sign any more,
   * and no erased row gets a person again.
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

  /**
   * Not through the entity, so that its version stays and nobody who edits the petition meanwhile
   * is refused.
   */
  private void end(EntityManager em, long petition) {
    em.createNativeQuery("update petition_petition set " + column + " = over_since where id = ?1")
        .setParameter(1, petition)
        .executeUpdate();
  }
}
