package org.tadamun.endorsements.parliament.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.tadamun.endorsements.parliament.entity.ActDetails;
import org.tadamun.endorsements.parliament.entity.ActState;
import org.tadamun.endorsements.parliament.entity.ParliamentaryAct;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.event.boundary.CampaignChanged;
import org.tadamun.kernel.event.boundary.FiguresChanged;
import org.tadamun.kernel.event.boundary.WordsErased;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.record.boundary.Records;
import org.tadamun.kernel.text.boundary.Countries;

/**
 * Finds an act for a caller who may write it, checks what was typed, and reports each change to
 * audit trail, pages and figures.
 */
@Dependent
public class ActStore {

  /** Actions that delete a name or words. */
  private static final Set<String> ERASING =
      Set.of("act.sponsor-removed", "act.sponsor-taken-off", "act.event-taken-back");

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private AuditTrail audit;
  @Inject private Clock clock;
  @Inject private Countries countries;
  @Inject private Event<CampaignChanged> pages;
  @Inject private Event<FiguresChanged> figures;
  @Inject private Event<WordsErased> erased;

  /**
   * Finds an act that the caller may write.
   *
   * @param version the version that the caller saw, or null
   */
  public ParliamentaryAct require(String id, Integer version) {
    ParliamentaryAct act = Records.require(em, ParliamentaryAct.class, id);
    access.requireCountry(Permission.ENDORSEMENT_WRITE, act.campaignId(), act.country());
    Stale.refuseUnless(version, act.version());
    return act;
  }

  /**
   * Reports every mistake at its field.
   *
   * @param before the stored day of tabling, which may stay in any state; null for none
   */
  public void judge(ActDetails details, ActState state, LocalDate before) {
    LocalDate tabled = details.tabledOn();
    Violations violations =
        details
            .check()
            .day("tabledOn", tabled)
            .past("tabledOn", tabled, clock.instant())
            .day("nextOn", details.nextOn());
    if (state == ActState.IN_PREPARATION && tabled != null && !tabled.equals(before)) {
      violations.add("tabledOn", "endorsements.error.not-tabled");
    }
    String country = details.chamber().country();
    if (country != null && !country.isBlank() && !countries.exists(country)) {
      violations.add("chamber.country", "kernel.error.country");
    }
    violations.throwIfAny();
  }

  public void add(ParliamentaryAct act) {
    em.persist(act);
  }

  /** Completes a change; must be called last. */
  public void changed(ParliamentaryAct act, String action, String from, String to) {
    em.flush();
    audit.record(action, "act", act.publicId(), act.campaignId(), from, to);
    pages.fire(new CampaignChanged(act.campaignId()));
    figures.fire(new FiguresChanged(act.campaignId(), "parliament"));
    if (ERASING.contains(action)) {
      erased.fire(new WordsErased(act.publicId()));
    }
  }
}
