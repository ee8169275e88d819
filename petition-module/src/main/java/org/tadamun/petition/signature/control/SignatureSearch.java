package org.tadamun.petition.signature.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tadamun.petition.signature.boundary.SignatureFilter;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;

/** Reads signatures for lists, newest first. */
@Stateless
public class SignatureSearch {

  private static final String DOMAIN =
      "substring(s.mailbox.domainKey, 1, " + SignatureFilter.DOMAIN_LETTERS + ") = :";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** By keyset: a page costs the same wherever it lies. */
  @PermitAll
  public List<Signature> before(long petitionId, SignatureFilter filter, Long beforeId, int most) {
    Map<String, Object> parameters = new TreeMap<>();
    String condition = condition(petitionId, filter, parameters);
    if (beforeId != null) {
      condition += " and s.id < :before";
      parameters.put("before", beforeId);
    }
    return query(
            "select s from Signature s where " + condition + " order by s.id desc",
            Signature.class,
            parameters)
        .setMaxResults(most)
        .getResultList();
  }

  @PermitAll
  public Optional<Signature> one(long petitionId, long id) {
    return Optional.ofNullable(em.find(Signature.class, id))
        .filter(signature -> signature.petitionId() == petitionId);
  }

  /** By offset, for a pager with page numbers; held ones are a queue, the oldest first. */
  @PermitAll
  public List<Signature> at(long petitionId, SignatureFilter filter, int first, int most) {
    Map<String, Object> parameters = new TreeMap<>();
    String condition = condition(petitionId, filter, parameters);
    String order = filter.state() == SignatureState.HELD ? "asc" : "desc";
    return query(
            "select s from Signature s where " + condition + " order by s.id " + order,
            Signature.class,
            parameters)
        .setFirstResult(first)
        .setMaxResults(most)
        .getResultList();
  }

  @PermitAll
  public long count(long petitionId, SignatureFilter filter) {
    Map<String, Object> parameters = new TreeMap<>();
    String condition = condition(petitionId, filter, parameters);
    return query("select count(s) from Signature s where " + condition, Long.class, parameters)
        .getSingleResult();
  }

  private static String condition(
      long petitionId, SignatureFilter filter, Map<String, Object> parameters) {
    StringBuilder condition = new StringBuilder("s.petitionId = :petition");
    parameters.put("petition", petitionId);
    and(condition, parameters, "s.state = :", "state", filter.state());
    and(condition, parameters, "s.country = :", "country", filter.country());
    and(condition, parameters, "s.createdAt >= :", "since", filter.from());
    and(condition, parameters, "s.createdAt < :", "until", filter.to());
    and(condition, parameters, "s.version = :", "version", filter.version());
    and(condition, parameters, "s.confirmedAt >= :", "confirmed", filter.confirmedFrom());
    and(condition, parameters, DOMAIN, "domain", filter.domain());
    return condition.toString();
  }

  private static void and(
      StringBuilder condition,
      Map<String, Object> parameters,
      String comparison,
      String name,
      Object wanted) {
    if (wanted != null) {
      condition.append(" and ").append(comparison).append(name);
      parameters.put(name, wanted);
    }
  }

  private <T> TypedQuery<T> query(String jpql, Class<T> type, Map<String, Object> parameters) {
    TypedQuery<T> query = em.createQuery(jpql, type);
    parameters.forEach(query::setParameter);
    return query;
  }
}
