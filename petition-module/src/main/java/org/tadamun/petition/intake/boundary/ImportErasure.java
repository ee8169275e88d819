package org.tadamun.petition.intake.boundary;

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
import org.tadamun.petition.intake.control.ImportTold;
import org.tadamun.petition.intake.control.retention.ImportWords;
import org.tadamun.petition.intake.entity.SignatureImport;

/**
 * Takes the words of an import away by hand, before their time: somebody is named in them. What it
 * brought stays as it is, and counts on.
 */
@Stateless
public class ImportErasure {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private AuditTrail audit;
  @EJB private CurrentActor actor;
  @Inject private ImportWords words;
  @Inject private Event<WordsErased> erased;

  /**
   * The note, the reason and the name of the file. The trail has never had them. Where none is
   * left, nothing happens.
   *
   * @param version the one that the caller saw, or null
   * @throws WrongState where it has not ended: who decides about it goes by them
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
    words.forget(one.id());
    em.refresh(one);
    audit.record("intake.words-erased", "intake", id, campaign, null, ImportTold.of(one));
    erased.fire(new WordsErased(id));
    return ImportView.of(one, actor);
  }
}
