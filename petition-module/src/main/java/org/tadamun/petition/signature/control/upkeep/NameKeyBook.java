package org.tadamun.petition.signature.control.upkeep;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.tadamun.petition.signature.entity.name.NameKey;

/**
 * Writes the keys of names that were there before keys were. From the newest down, so that all have
 * one once the oldest has.
 */
@Stateless
public class NameKeyBook {

  private static final String NAMED = "from petition_signature where given_name is not null";

  /** More than one: it may have got its key by signing again. */
  private static final int OLDEST = 500;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** Whether the oldest signatures that have a name can all be found by it. */
  @PermitAll
  public boolean isDone() {
    Object without =
        em.createNativeQuery(
                "select count(*) from (select name_key "
                    + NAMED
                    + " order by id fetch first "
                    + OLDEST
                    + " rows only) oldest where name_key is null")
            .getSingleResult();
    return ((Number) without).longValue() == 0;
  }

  /**
   * One transaction's worth, below this number.
   *
   * @return the lowest number that was looked at, or 0 where there is none any more
   */
  @PermitAll
  public long fill(long below, int most) {
    List<?> rows =
        em.createNativeQuery(
                "select id, given_name, family_name "
                    + NAMED
                    + " and name_key is null and id < ?1 order by id desc fetch first "
                    + most
                    + " rows only")
            .setParameter(1, below)
            .getResultList();
    long lowest = 0;
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      lowest = ((Number) columns[0]).longValue();
      fill(lowest, (String) columns[1], (String) columns[2]);
    }
    return rows.size() < most ? 0 : lowest;
  }

  /** Only while that is the name: who is being erased at this moment leaves nothing here. */
  private void fill(long id, String givenName, String familyName) {
    em.createNativeQuery(
            "update petition_signature set name_key = ?1"
                + " where id = ?2 and given_name = ?3 and name_key is null")
        .setParameter(1, NameKey.of(givenName, familyName))
        .setParameter(2, id)
        .setParameter(3, givenName)
        .executeUpdate();
  }
}
