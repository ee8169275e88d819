package org.tadamun.petition.intake.control.brought;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tadamun.petition.intake.entity.brought.BroughtCountry;

/**
 * Keeps how many people each import entered, by country. Signature rows cannot tell this later,
 * since an imported person who signs online becomes an online signer.
 */
@ApplicationScoped
public class BroughtList {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** Adds a portion's numbers, in its transaction, in which the import is locked. */
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
