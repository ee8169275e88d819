package org.tadamun.petition.delivery.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.event.boundary.FiguresChanged;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.petition.delivery.entity.Delivery;

/** Hands out an attempt to whoever may change it, and writes down what he did. */
@Dependent
public class DeliveryDesk {

  private static final String SUBJECT = "delivery";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private Addressees addressees;
  @EJB private AuditTrail audit;
  @Inject private Event<FiguresChanged> figures;

  /**
   * @param version the one that the caller saw, or null where he relies on the outcome alone
   */
  public Delivery change(String id, Integer version) {
    Delivery delivery = DeliveryQuery.lock(em, find(id));
    if (version != null) {
      Stale.refuseUnless(version, delivery.version());
    }
    return delivery;
  }

  /** Where the addressee sits now decides, as on the pages, and not where he sat when it began. */
  public Delivery find(String id) {
    Delivery delivery = DeliveryQuery.find(em, id).orElseThrow(NotFound::new);
    Delivery.To to = delivery.to();
    String country = addressees.byId(to.addresseeId()).orElseThrow().details().hostCountry();
    access.requireCountry(Permission.ADDRESSEE_WRITE, to.campaignId(), country);
    return delivery;
  }

  /** In the trail stands what came of it and no person. */
  public void record(Delivery delivery, String verb, String from, String to) {
    em.flush();
    long campaign = delivery.to().campaignId();
    audit.record(SUBJECT + "." + verb, SUBJECT, delivery.publicId(), campaign, from, to);
    figures.fire(new FiguresChanged(campaign, "deliveries"));
  }
}
