package org.tadamun.petition.delivery.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.audit.boundary.Changes;
import org.tadamun.kernel.event.boundary.WordsErased;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.petition.delivery.control.DeliveryDesk;
import org.tadamun.petition.delivery.control.DeliveryPolicy;
import org.tadamun.petition.delivery.control.DeliveryQuery;
import org.tadamun.petition.delivery.control.DeliveryTimes;
import org.tadamun.petition.delivery.control.ReceiptStore;
import org.tadamun.petition.delivery.entity.Delivery;
import org.tadamun.petition.delivery.entity.DeliveryDetails;
import org.tadamun.petition.delivery.entity.DeliveryRefused;
import org.tadamun.petition.delivery.entity.DeliveryReport;
import org.tadamun.petition.delivery.entity.ReceiptMark;
import org.tadamun.petition.file.boundary.FileUpload;
import org.tadamun.petition.snapshot.boundary.NamesNow;
import org.tadamun.petition.snapshot.boundary.SnapshotChanges;
import org.tadamun.petition.snapshot.entity.Snapshot;

/**
 * Planning attempts and telling what came of them. A version is the one that the caller saw, or
 * null where he relies on the outcome alone.
 */
@Stateless
public class Deliveries {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private Addressees addressees;
  @EJB private CurrentActor actor;
  @EJB private SnapshotChanges packs;
  @Inject private Clock clock;
  @Inject private DeliveryDesk desk;
  @Inject private DeliveryPolicy policy;
  @Inject private DeliveryViews views;
  @Inject private Event<WordsErased> erased;
  @Inject private ReceiptStore receipts;

  @RolesAllowed(Permission.ADDRESSEE_WRITE)
  public DeliveryView plan(DeliveryDraft draft) {
    return views.of(planned(draft, false));
  }

  /**
   * An attempt that was made before anybody planned it here: both at once, or neither. That a name
   * of its pack is no longer to be told does not undo that it was handed over.
   */
  @RolesAllowed(Permission.ADDRESSEE_WRITE)
  public DeliveryView tell(DeliveryDraft draft, DeliveryReport report) {
    return report(planned(draft, true).publicId(), null, report, null);
  }

  private Delivery planned(DeliveryDraft draft, boolean made) {
    Violations violations = new Violations().required("addressee", draft.addressee());
    AddresseeView addressee = addressee(draft.addressee(), violations);
    ZoneId zone = addressee == null ? null : ZoneId.of(addressee.details().zone());
    Snapshot pack = pack(draft.snapshot(), addressee, violations);
    if (pack != null && !made) {
      requireReach(pack, violations);
    }
    Delivery earlier = earlier(draft.follows(), addressee, violations);
    if (earlier != null && made) {
      // Before the new one refers to it: of two who do, each would wait for the other's outcome.
      DeliveryQuery.lock(em, earlier);
    }
    DeliveryDetails details = policy.check(draft.details(), zone, violations);
    String country = addressee.details().hostCountry();
    Delivery.To to = new Delivery.To(addressee.campaignId(), addressee.id(), country, zone);
    Delivery delivery = new Delivery(to, pack, earlier, details, actor.name(), clock.instant());
    em.persist(delivery);
    desk.record(delivery, "planned", null, trailWords(delivery));
    return delivery;
  }

  /** What an edit starts from. */
  @RolesAllowed(Permission.ADDRESSEE_WRITE)
  public DeliveryView toEdit(String id) {
    return views.of(desk.find(id));
  }

  @RolesAllowed(Permission.ADDRESSEE_WRITE)
  public DeliveryView edit(String id, int version, DeliveryDraft draft) {
    return edit(id, version, draft, new Violations());
  }

  /** As {@link #edit(String, int, DeliveryDraft)}, with what else is wrong in what was sent. */
  @RolesAllowed(Permission.ADDRESSEE_WRITE)
  public DeliveryView edit(String id, int version, DeliveryDraft draft, Violations violations) {
    Delivery delivery = desk.change(id, version);
    DeliveryView before = views.of(delivery);
    if (!before.addressee().id().equals(draft.addressee())) {
      violations.add("addressee", "delivery.error.fixed");
    }
    if (!Objects.equals(before.follows(), draft.follows())) {
      violations.add("follows", "delivery.error.fixed");
    }
    AddresseeView addressee = addressees.byId(delivery.to().addresseeId()).orElseThrow();
    Snapshot pack = pack(draft.snapshot(), addressee, violations);
    if (pack != null && !Objects.equals(pack, delivery.snapshot())) {
      requireReach(pack, violations);
    }
    if (!Objects.equals(draft.nextDue(), before.nextDue())) {
      policy.due(violations, draft.nextDue(), delivery.happenedLocal());
    }
    DeliveryDetails details = policy.check(draft.details(), delivery.zone(), violations);
    if (Objects.equals(pack, delivery.snapshot())
        && Changes.between(delivery.details(), details).isEmpty()) {
      return before;
    }
    delivery.edit(pack, details, clock.instant());
    Changes changes =
        Changes.between(before.draft(), views.of(delivery).draft(), DeliveryDraft.PERSONAL);
    desk.record(delivery, "edited", changes.from(), changes.to());
    return views.of(delivery);
  }

  /**
   * What came of it.
   *
   * @param receipt its picture, or null
   * @throws org.tadamun.kernel.problem.boundary.WrongState naming both outcomes
   */
  @RolesAllowed(Permission.ADDRESSEE_WRITE)
  public DeliveryView report(String id, Integer version, DeliveryReport given, FileUpload receipt) {
    Delivery followed = lockFollowed(desk.find(id));
    Delivery delivery = desk.change(id, version);
    if (followed != null && !followed.outcome().hasHappened()) {
      throw new DeliveryRefused.Unfounded();
    }
    LocalDateTime least = delivery.happenedLocal();
    if (least == null && followed != null && followed.zone().equals(delivery.zone())) {
      least = followed.happenedLocal();
    }
    Instant frozen = delivery.snapshot() == null ? null : delivery.snapshot().asOf();
    DeliveryTimes times = new DeliveryTimes(least, frozen, delivery.zone());
    DeliveryReport report =
        policy.check(given, delivery.details().channel(), times, clock.instant());
    String before = trailWords(delivery);
    delivery.report(report, actor.name(), clock.instant());
    if (receipt != null) {
      receipts.keep(delivery, receipt);
      desk.record(delivery, "receipt-added", null, delivery.receipt().sha256());
    }
    desk.record(delivery, "reported", before, trailWords(delivery));
    return views.of(delivery);
  }

  /**
   * The one that it follows, or null. Whoever takes that one back meanwhile comes before this, or
   * sees that it is followed. Before its own row, since he has that one when he looks at this.
   */
  private Delivery lockFollowed(Delivery delivery) {
    return delivery.followsId() == null
        ? null
        : em.find(Delivery.class, delivery.followsId(), LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * It was recorded by mistake, and a receipt that came with it or since was of something else; the
   * hash stays in the trail. One that was kept before belongs to what stands again.
   *
   * @throws DeliveryRefused.Followed where another attempt builds on it
   */
  @RolesAllowed(Permission.ADDRESSEE_WRITE)
  public DeliveryView takeBack(String id, Integer version, String reason) {
    Delivery delivery = desk.change(id, version);
    String why = policy.reason(reason);
    if (DeliveryQuery.isFollowed(em, delivery)) {
      throw new DeliveryRefused.Followed();
    }
    String before = trailWords(delivery);
    ReceiptMark receipt = delivery.receipt();
    delivery.takeBack(why, receipts.keptAt(delivery), actor.name(), clock.instant());
    if (receipt != null && delivery.receipt() == null) {
      receipts.drop(delivery);
      desk.record(delivery, "receipt-removed", receipt.sha256(), null);
    }
    desk.record(delivery, "taken-back", before, trailWords(delivery));
    return views.of(delivery);
  }

  /**
   * A plan is given up: there was no attempt, so none stays on record but in the trail.
   *
   * @throws DeliveryRefused.OnRecord where something was told of it, though it was taken back
   */
  @RolesAllowed(Permission.ADDRESSEE_WRITE)
  public DeliveryView callOff(String id, Integer version) {
    Delivery delivery = desk.change(id, version);
    delivery.requireOnlyPlanned("call off");
    DeliveryView last = views.of(delivery);
    receipts.drop(delivery);
    em.remove(delivery);
    desk.record(delivery, "called-off", trailWords(delivery), null);
    return last;
  }

  /**
   * Who went, who took it, every word and the receipt: gone. What came of it stays. Where none is
   * left, nothing is written but that no kept answer tells what an edit took out.
   */
  @RolesAllowed(Permission.ADDRESSEE_WRITE)
  public DeliveryView forgetPeople(String id, Integer version) {
    Delivery delivery = desk.change(id, version);
    DeliveryView before = views.of(delivery);
    if (!before.isOnlyPlanned() && !before.isErasable()) {
      erased.fire(new WordsErased(id));
      return before;
    }
    delivery.forgetPeople(clock.instant());
    receipts.drop(delivery);
    desk.record(delivery, "people-forgotten", null, trailWords(delivery));
    erased.fire(new WordsErased(id));
    return views.of(delivery);
  }

  private static String trailWords(Delivery delivery) {
    return delivery.outcome() + " " + delivery.details().channel();
  }

  /** Who may not write to him learns nothing of his packs and attempts from the mistakes. */
  private AddresseeView addressee(String id, Violations violations) {
    AddresseeView found = id == null ? null : addressees.byPublicId(id).orElse(null);
    if (id != null && !id.isBlank() && found == null) {
      violations.add("addressee", "kernel.error.choice");
    }
    if (found != null) {
      String country = found.details().hostCountry();
      access.requireCountry(Permission.ADDRESSEE_WRITE, found.campaignId(), country);
    }
    return found;
  }

  private Snapshot pack(String id, AddresseeView addressee, Violations violations) {
    if (id == null || addressee == null) {
      return null;
    }
    Snapshot found =
        em.createNamedQuery(Snapshot.BY_PUBLIC_ID, Snapshot.class)
            .setParameter("id", id)
            .getResultStream()
            .filter(one -> one.addressee().id() == addressee.id())
            .findFirst()
            .orElse(null);
    if (found == null) {
      violations.add("snapshot", "kernel.error.choice");
    }
    return found;
  }

  /** What was carried out already is not asked: it stays on record as it was. */
  private void requireReach(Snapshot pack, Violations violations) {
    NamesNow names = packs.names(pack.publicId());
    if (!names.asFrozen()) {
      violations.add("snapshot", "delivery.error.changed");
    } else if (!names.agreed()) {
      violations.add("snapshot", "delivery.error.names");
    } else if (names.noMore() > 0) {
      violations.add("snapshot", "delivery.error.names-no-more", names.noMore());
    }
    if (names.endorsersNoMore() > 0) {
      violations.add("snapshot", "delivery.error.endorsers-no-more", names.endorsersNoMore());
    }
  }

  private Delivery earlier(String id, AddresseeView addressee, Violations violations) {
    if (id == null || addressee == null) {
      return null;
    }
    Delivery found =
        DeliveryQuery.find(em, id)
            .filter(one -> one.to().addresseeId() == addressee.id())
            .orElse(null);
    if (found == null) {
      violations.add("follows", "kernel.error.choice");
    }
    return found;
  }
}
