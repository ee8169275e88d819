package org.tadamun.petition.snapshot.control.reading.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.tadamun.petition.batch.entity.BatchSource;
import org.tadamun.petition.imports.entity.ImportState;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.origin.Provenance;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * Reads how many people imports entered, and how many of these count. Signatures have no index by
 * import, so each import takes one statement over its range of ids.
 */
@Dependent
public class ImportReader {

  private static final String OF_VERSION =
      " from SignatureImport i where i.petition.id = :petition and i.textVersion = :version";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  public ImportedFigures read(long petitionId, int version) {
    List<ImportLine> lines =
        em
            .createQuery(
                "select i.id, i.firstId, i.lastId, i.publicId, i.organisation, i.file.sha256,"
                    + " i.startedAt"
                    + OF_VERSION
                    + " and i.lastId > 0 order by i.id",
                Object[].class)
            .setParameter("petition", petitionId)
            .setParameter("version", version)
            .getResultList()
            .stream()
            .flatMap(one -> lines(petitionId, version, one))
            .toList();
    return new ImportedFigures(lines, ever(petitionId, version), waiting(petitionId, version));
  }

  /**
   * How many each import ever entered. Left out are withdrawn imports, as with batches, and imports
   * from before this was kept (rows with negative ids) if people who had signed themselves by then
   * are missing in it.
   */
  private List<ImportLine> ever(long petitionId, int version) {
    return em
        .createQuery(
            "select i.publicId, i.file.source, i.organisation, b.country, b.number, i.file.sha256,"
                + " i.startedAt from SignatureImport i, ImportedCountry b"
                + " where i.petition.id = :petition and i.textVersion = :version"
                + " and b.importId = i.id and i.state not in :taken"
                + " and (not exists (select o.id from ImportedCountry o"
                + " where o.importId = i.id and o.id < 0) or i.counts.imported ="
                + " (select sum(a.number) from ImportedCountry a where a.importId = i.id))"
                + " order by i.id, b.country",
            Object[].class)
        .setParameter("petition", petitionId)
        .setParameter("version", version)
        .setParameter("taken", List.of(ImportState.WITHDRAWING, ImportState.WITHDRAWN))
        .getResultList()
        .stream()
        .map(
            row ->
                new ImportLine(
                    (String) row[0],
                    ((BatchSource) row[1]).counted(),
                    (String) row[2],
                    (String) row[3],
                    ((Number) row[4]).longValue(),
                    (String) row[5],
                    (Instant) row[6]))
        .toList();
  }

  private Stream<ImportLine> lines(long petitionId, int version, Object[] one) {
    Long number = (Long) one[0];
    return em
        .createQuery(
            "select s.provenance.importSource, s.country, count(s) from Signature s"
                + " where s.petitionId = :petition and s.version = :version"
                + " and s.state = :state and s.id >= :first and s.id <= :last"
                + " and s.provenance.importId = :import"
                + " group by s.provenance.importSource, s.country order by s.country",
            Object[].class)
        .setParameter("petition", petitionId)
        .setParameter("version", version)
        .setParameter("state", SignatureState.CONFIRMED)
        .setParameter("first", one[1])
        .setParameter("last", one[2])
        .setParameter("import", number)
        .getResultList()
        .stream()
        .map(
            row ->
                new ImportLine(
                    (String) one[3],
                    Provenance.source(number, (SignatureSource) row[0]),
                    (String) one[4],
                    (String) row[1],
                    ((Number) row[2]).longValue(),
                    (String) one[5],
                    (Instant) one[6]));
  }

  private long waiting(long petitionId, int version) {
    return em.createQuery(
            "select count(i)" + OF_VERSION + " and i.state = :state and i.trial = :trial",
            Long.class)
        .setParameter("petition", petitionId)
        .setParameter("version", version)
        .setParameter("state", ImportState.READY)
        .setParameter("trial", false)
        .getSingleResult();
  }
}
