package org.tadamun.petition.imports.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.event.boundary.WordsErased;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.petition.imports.control.ImportAuditText;
import org.tadamun.petition.imports.control.retention.ImportRetention;
import org.tadamun.petition.imports.entity.SignatureImport;

/**
 * Erases the words of an import by hand, before their retention time is over, because somebody is
 * named in them. The imported signatures stay and still count.
 */
@Stateless
public class ImportErasure {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private AuditTrail audit;
  @EJB private CurrentActor actor;
  @Inject private ImportRetention retention;
  @Inject private Event<WordsErased> erased;

  /**
   * Erases the note, the reason and the name of the file; the audit trail never contained them.
   * Does nothing if none is left.
   *
   * @param version the one that the caller saw, or null
   * @throws WrongState if the import has not ended: people who decide about it need these words
   */
  @RolesAllowed(Permission.PETITION_WRITE)
  public ImportView erase(String id, Integer version) {
    SignatureImport one = ImportLists.require(em, id);
    long campaign = one.petition().campaignId();
    access.requireCountry(Permission.PETITION_WRITE, campaign, null);
    em.refresh(one, LockModeType.PESSIMISTIC_WRITE);
    ImportLists.refuseStale(version, one);
    if (!one.state().hasEnded()) {
      throw new WrongState(one.state(), "erase");
    }
    ImportView before = ImportView.of(one, actor);
    if (!before.isErasable()) {
      return before;
    }
    retention.forget(one.id());
    em.refresh(one);
    audit.record("intake.words-erased", "intake", id, campaign, null, ImportAuditText.of(one));
    erased.fire(new WordsErased(id));
    return ImportView.of(one, actor);
  }
}
