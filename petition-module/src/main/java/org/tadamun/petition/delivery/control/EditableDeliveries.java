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
import org.tadamun.kernel.event.boundary.ThingRemoved;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.petition.delivery.entity.Delivery;

/** Finds and removes attempts for callers who may change them, and writes the audit trail. */
@Dependent
public class EditableDeliveries {

  private static final String SUBJECT = "delivery";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private Addressees addressees;
  @EJB private AuditTrail audit;
  @Inject private Event<FiguresChanged> figures;
  @Inject private Event<ThingRemoved> removed;

  /**
   * Locks an attempt that the caller may change.
   *
   * @param version the one that the caller saw, or null if the caller relies on the outcome alone
   */
  public Delivery change(String id, Integer version) {
    Delivery delivery = DeliveryQuery.lock(em, find(id));
    if (version != null) {
      Stale.refuseUnless(version, delivery.version());
    }
    return delivery;
  }

  /**
   * Finds an attempt. The country where the addressee sits now decides on access, as on the pages,
   * not the country at the time of planning.
   */
  public Delivery find(String id) {
    Delivery delivery = DeliveryQuery.find(em, id).orElseThrow(NotFound::new);
    Delivery.To to = delivery.to();
    String country = addressees.byId(to.addresseeId()).orElseThrow().details().hostCountry();
    access.requireCountry(Permission.ADDRESSEE_WRITE, to.campaignId(), country);
    return delivery;
  }

  /** Removes a plan that is called off; {@code was} must name no person. */
  public void remove(Delivery delivery, String was) {
    em.remove(delivery);
    record(delivery, "called-off", was, null);
    removed.fire(new ThingRemoved(delivery.publicId()));
  }

  /** Writes the audit trail; {@code from} and {@code to} must name no person. */
  public void record(Delivery delivery, String verb, String from, String to) {
    em.flush();
    long campaign = delivery.to().campaignId();
    audit.record(SUBJECT + "." + verb, SUBJECT, delivery.publicId(), campaign, from, to);
    figures.fire(new FiguresChanged(campaign, "deliveries"));
  }
}
