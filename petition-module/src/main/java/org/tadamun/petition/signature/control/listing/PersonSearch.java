package org.tadamun.petition.signature.control.listing;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tadamun.petition.signature.boundary.SignatureFilter;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;

/**
 * Finds one person among millions, by the start of a name or by an address. Names are read in an
 * index of their own that is as narrow as they are, from the newest on (ADR 132): a name that is
 * frequent is found at once, one that nobody has costs a walk through that index.
 */
@Dependent
public class PersonSearch {

  /** Derby needs to be told; to PostgreSQL it is a comment. */
  private static final String NAMES =
      "select id as named_id from petition_signature"
          + " --DERBY-PROPERTIES index=petition_signature_by_name\n where petition_id = ?1";

  private static final String DOMAIN =
      " and substr(domain_key, 1, " + SignatureFilter.DOMAIN_LETTERS + ") = ?";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /**
   * @param words as {@code NameKey} has them: letters and digits only, so no sign of theirs means
   *     something else in a pattern
   */
  public List<Long> named(long petitionId, List<String> words, SignatureFilter filter, int most) {
    List<Object> values = new ArrayList<>(List.of(petitionId));
    StringBuilder names = new StringBuilder(NAMES);
    for (String word : words) {
      names
          .append(and(" and (name_key like ?", word + "%", values))
          .append(and(" or name_key like ?", "% " + word + "%", values))
          .append(")");
    }
    String sql =
        "select id from ("
            + names
            + ") named, petition_signature"
            + " --DERBY-PROPERTIES joinStrategy=NESTEDLOOP\n where id = named_id"
            + conditions(filter, values)
            + " order by id desc fetch first "
            + most
            + " rows only";
    Query query = em.createNativeQuery(sql);
    IntStream.range(0, values.size()).forEach(i -> query.setParameter(i + 1, values.get(i)));
    return ((List<?>) query.getResultList()).stream().map(id -> ((Number) id).longValue()).toList();
  }

  /**
   * Under any version, so that who has not signed the present one is found too.
   *
   * @param lastVersion the petition's present one; they count from 1
   */
  public List<Signature> ofAddress(long petitionId, int lastVersion, List<String> fingerprints) {
    return em.createQuery(
            "select s from Signature s where s.petitionId = :petition and s.version in :versions"
                + " and s.mailbox.hmac in :prints and s.state <> :gone order by s.id desc",
            Signature.class)
        .setParameter("petition", petitionId)
        .setParameter("versions", IntStream.rangeClosed(1, lastVersion).boxed().toList())
        .setParameter("prints", fingerprints)
        .setParameter("gone", SignatureState.WITHDRAWN)
        .getResultList();
  }

  private static String conditions(SignatureFilter filter, List<Object> values) {
    SignatureState state = filter.state();
    return and(" and state = ?", state == null ? null : state.name(), values)
        + and(" and country = ?", filter.country(), values)
        + and(" and version_no = ?", filter.version(), values)
        + and(" and created_at >= ?", moment(filter.from()), values)
        + and(" and created_at < ?", moment(filter.to()), values)
        + and(" and confirmed_at >= ?", moment(filter.confirmedFrom()), values)
        + and(DOMAIN, filter.domain(), values);
  }

  private static String and(String condition, Object value, List<Object> values) {
    if (value == null) {
      return "";
    }
    values.add(value);
    return condition + values.size();
  }

  private static Timestamp moment(Instant moment) {
    return moment == null ? null : Timestamp.from(moment);
  }
}
