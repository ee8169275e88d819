package org.tadamun.petition.intake.control.brought;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tadamun.petition.intake.entity.brought.BroughtCountry;

/**
 * How many each import brought, by country. Their rows cannot tell it later: who signs himself is
 * his own from then on.
 */
@ApplicationScoped
public class BroughtList {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** In the transaction of a portion, whose import is locked. */
  public void add(long importId, Map<String, Long> byCountry) {
    Map<String, BroughtCountry> present =
        em.createQuery(
                "select b from BroughtCountry b where b.importId = :import", BroughtCountry.class)
            .setParameter("import", importId)
            .getResultStream()
            .collect(Collectors.toMap(BroughtCountry::country, Function.identity()));
    byCountry.forEach(
        (country, more) ->
            present.computeIfAbsent(country, fresh -> persisted(importId, fresh)).add(more));
  }

  private BroughtCountry persisted(long importId, String country) {
    BroughtCountry fresh = new BroughtCountry(importId, country);
    em.persist(fresh);
    return fresh;
  }
}
