package org.tadamun.petition.signature.control.upkeep.name;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.tadamun.petition.signature.entity.name.SearchName;

/** Writes the keys of names that were there before keys were. */
@Stateless
public class NameKeyBook {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /**
   * Below which number keys may be missing, nought where none is. At the first look that is behind
   * the newest signature that there is; every later one has its key.
   */
  @PermitAll
  public long openBelow() {
    Object known =
        em.createNativeQuery("select open_below from petition_name_key_run where id = 1")
            .getSingleResult();
    if (known != null) {
      return ((Number) known).longValue();
    }
    Object highest =
        em.createNativeQuery("select max(id) from petition_signature").getSingleResult();
    long end = highest == null ? 0 : ((Number) highest).longValue() + 1;
    remember(end);
    return end;
  }

  /**
   * One transaction's worth: a stretch of numbers, which either database reads by its key. That it
   * is done is remembered with it.
   *
   * @return how many were without a key
   */
  @PermitAll
  public int fill(long first, long end) {
    List<?> rows =
        em.createNativeQuery(
                "select id, given_name, family_name from petition_signature where id >= ?1"
                    + " and id < ?2 and given_name is not null"
                    + " and (name_key is null or given_head is null and family_head is null)")
            .setParameter(1, first)
            .setParameter(2, end)
            .getResultList();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      fill(((Number) columns[0]).longValue(), (String) columns[1], (String) columns[2]);
    }
    remember(first);
    return rows.size();
  }

  /** Nothing is known to be done. */
  @PermitAll
  public void forget() {
    em.createNativeQuery("update petition_name_key_run set open_below = null where id = 1")
        .executeUpdate();
  }

  private void remember(long openBelow) {
    // Another node may be ahead.
    em.createNativeQuery(
            "update petition_name_key_run set open_below = ?1 where id = 1"
                + " and (open_below is null or open_below > ?1)")
        .setParameter(1, openBelow)
        .executeUpdate();
  }

  /** Only while that is the name: who is being erased at this moment leaves nothing here. */
  private void fill(long id, String givenName, String familyName) {
    SearchName name = SearchName.of(givenName, familyName);
    em.createNativeQuery(
            "update petition_signature set name_key = ?1, family_head = ?2, given_head = ?3"
                + " where id = ?4 and given_name = ?5")
        .setParameter(1, name.key())
        .setParameter(2, name.familyHead())
        .setParameter(3, name.givenHead())
        .setParameter(4, id)
        .setParameter(5, givenName)
        .executeUpdate();
  }
}
