package org.tadamun.petition.imports.control.country;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tadamun.petition.imports.entity.country.ImportedCountry;

/**
 * Keeps how many people each import entered, by country. Signature rows cannot tell this later,
 * since an imported person who signs online becomes an online signer.
 */
@ApplicationScoped
public class ImportedCountries {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** Adds a portion's numbers, in its transaction, in which the import is locked. */
  public void add(long importId, Map<String, Long> byCountry) {
    Map<String, ImportedCountry> present =
        em.createQuery(
                "select b from ImportedCountry b where b.importId = :import", ImportedCountry.class)
            .setParameter("import", importId)
            .getResultStream()
            .collect(Collectors.toMap(ImportedCountry::country, Function.identity()));
    byCountry.forEach(
        (country, more) ->
            present.computeIfAbsent(country, fresh -> persisted(importId, fresh)).add(more));
  }

  private ImportedCountry persisted(long importId, String country) {
    ImportedCountry fresh = new ImportedCountry(importId, country);
    em.persist(fresh);
    return fresh;
  }
}
