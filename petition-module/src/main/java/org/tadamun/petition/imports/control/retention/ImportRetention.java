package org.tadamun.petition.imports.control.retention;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.kernel.retention.boundary.DueRows;
import org.tadamun.kernel.retention.boundary.DueRule;
import org.tadamun.kernel.retention.boundary.RetentionPortion;
import org.tadamun.petition.exemption.boundary.Exemptions;
import org.tadamun.petition.imports.entity.ImportFile;
import org.tadamun.petition.imports.entity.ImportState;
import org.tadamun.petition.petition.entity.PetitionState;

/**
 * Erases notes, reasons and file names of ended imports once their petition is over: they may name
 * who collected the signatures. Figures, hash, state and times stay.
 */
@ApplicationScoped
public class ImportRetention implements DueRule {

  private static final List<ImportState> ENDED =
      Stream.of(ImportState.values()).filter(ImportState::hasEnded).toList();

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Exemptions exemptions;

  @Override
  public ConfigurationKey key() {
    return ConfigurationKey.RETENTION_IMPORTS;
  }

  @Override
  public RetentionPortion apply(Instant now, long after) {
    List<Long> over = due(now).portion(after);
    over.forEach(this::forget);
    return RetentionPortion.of(over, over.size());
  }

  /**
   * Erases the words of an ended import. In SQL, because JPA maps note and file name as not
   * updatable.
   */
  public void forget(long id) {
    em.createNativeQuery(
            "update petition_import set note = null, reason = null, file_name = ?1,"
                + " version = version + 1 where id = ?2")
        .setParameter(1, ImportFile.FORGOTTEN)
        .setParameter(2, id)
        .executeUpdate();
  }

  @Override
  public DueRows due(Instant now) {
    return new DueRows(
        em,
        "SignatureImport",
        "createdAt",
        "x.state in :ended"
            + " and (x.note is not null or x.reason is not null or x.file.name <> :forgotten)"
            + " and x.petition.state in :over and x.petition.before.overSince < :before"
            + " and x.petition.id not in :exempt",
        Map.of(
            "ended",
            ENDED,
            "forgotten",
            ImportFile.FORGOTTEN,
            "over",
            PetitionState.OVER,
            "before",
            kept().since(now),
            "exempt",
            exemptions.exempt(now)));
  }
}
