package org.tadamun.petition.imports.control.arrival;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.file.boundary.FileUpload;
import org.tadamun.petition.imports.boundary.ImportUpload;
import org.tadamun.petition.imports.boundary.ImportView;
import org.tadamun.petition.imports.control.ImportAuditText;
import org.tadamun.petition.imports.entity.ImportFile;
import org.tadamun.petition.imports.entity.ImportRefused;
import org.tadamun.petition.imports.entity.ImportSetup;
import org.tadamun.petition.imports.entity.ImportState;
import org.tadamun.petition.imports.entity.SignatureImport;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.version.entity.CollectedVersion;

/**
 * Begins and ends the arrival of a file, each in a transaction of its own. Between them the file is
 * stored piece by piece, since 200 MB in one transaction would block everybody else. The caller has
 * checked access to the petition.
 */
@Stateless
public class ImportArrival {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AuditTrail audit;
  @EJB private CurrentActor actor;
  @Inject private Clock clock;

  @RolesAllowed(Permission.PETITION_WRITE)
  public long begin(long petitionId, ImportUpload upload) {
    Petition petition = em.find(Petition.class, petitionId);
    SignatureImport one =
        new SignatureImport(
            petition,
            CollectedVersion.of(petition, upload.textVersion()).number(),
            upload.organisation().strip(),
            upload.noteOrNull(),
            new ImportFile(FileUpload.harmless(upload.fileName(), "signatures"), upload.source()),
            upload.trial(),
            actor.name(),
            clock.instant());
    em.persist(one);
    em.flush();
    return one.id();
  }

  /**
   * Stores that the whole file has arrived. A file that was entered before is accepted again:
   * people who are there stay, and people taken out by a withdrawal are entered again.
   *
   * @throws ImportRefused.UnderWay if an import of the same file is under way, dry runs aside
   */
  @RolesAllowed(Permission.PETITION_WRITE)
  public ImportView end(long id, String hash, long bytes, int pieces, ImportSetup guess) {
    SignatureImport one = find(id);
    if (!one.isTrial()) {
      refuseTwice(one, hash);
    }
    one.arrived(hash, bytes, pieces, guess, clock.instant());
    em.flush();
    audit.record(
        "intake.received",
        "intake",
        one.publicId(),
        one.petition().campaignId(),
        null,
        ImportAuditText.of(one));
    return ImportView.of(one, actor);
  }

  private void refuseTwice(SignatureImport one, String hash) {
    em.createQuery(
            "select i from SignatureImport i where i.petition = :petition and i.trial = false"
                + " and i.textVersion = :version and i.file.sha256 = :hash order by i.createdAt",
            SignatureImport.class)
        .setParameter("petition", one.petition())
        .setParameter("version", one.textVersion())
        .setParameter("hash", hash)
        .getResultStream()
        .filter(other -> other.state().needsFile())
        .findFirst()
        .ifPresent(
            other -> {
              throw new ImportRefused.UnderWay(other.publicId());
            });
  }

  /** Discards an import whose file did not arrive; the next run deletes its pieces. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public void fail(long id, int pieces) {
    SignatureImport one = find(id);
    em.refresh(one, LockModeType.PESSIMISTIC_WRITE);
    if (one.state().mayBecome(ImportState.DISCARDED)) {
      // Else somebody has discarded it, which ended the upload.
      one.failed(pieces, clock.instant());
    }
  }

  private SignatureImport find(long id) {
    SignatureImport one = em.find(SignatureImport.class, id);
    if (one == null) {
      throw new NotFound();
    }
    return one;
  }
}
