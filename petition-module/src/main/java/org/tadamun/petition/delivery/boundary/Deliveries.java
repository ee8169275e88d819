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
import org.tadamun.petition.delivery.control.DeliveryPolicy;
import org.tadamun.petition.delivery.control.DeliveryQuery;
import org.tadamun.petition.delivery.control.DeliveryTimes;
import org.tadamun.petition.delivery.control.EditableDeliveries;
import org.tadamun.petition.delivery.control.ReceiptStore;
import org.tadamun.petition.delivery.entity.Delivery;
import org.tadamun.petition.delivery.entity.DeliveryDetails;
import org.tadamun.petition.delivery.entity.DeliveryRefused;
import org.tadamun.petition.delivery.entity.DeliveryReport;
import org.tadamun.petition.delivery.entity.ReceiptHashes;
import org.tadamun.petition.file.boundary.FileUpload;
import org.tadamun.petition.snapshot.boundary.NamesNow;
import org.tadamun.petition.snapshot.boundary.SnapshotChanges;
import org.tadamun.petition.snapshot.entity.Snapshot;

/**
 * Plans attempts and records their outcomes. A version is the one that the caller saw, or null if
 * the caller relies on the outcome alone.
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
  @Inject private EditableDeliveries editable;
  @Inject private DeliveryPolicy policy;
  @Inject private DeliveryViews views;
  @Inject private Event<WordsErased> erased;
  @Inject private ReceiptStore receipts;

  @RolesAllowed(Permission.ADDRESSEE_WRITE)
  public DeliveryView plan(DeliveryDraft draft) {
    return views.of(planned(draft, false));
  }

  /**
   * Records an attempt that was never planned here, with its outcome, in one transaction. Names of
   * the pack that may no longer be shown do not matter: it was already handed over.
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
      // Locked before the insert refers to it: else two such attempts would deadlock.
      DeliveryQuery.lock(em, earlier);
    }
    DeliveryDetails details = policy.check(draft.details(), zone, violations);
    String country = addressee.details().hostCountry();
    Delivery.To to = new Delivery.To(addressee.campaignId(), addressee.id(), country, zone);
    Delivery delivery = new Delivery(to, pack, earlier, details, actor.name(), clock.instant());
    em.persist(delivery);
    editable.record(delivery, "planned", null, trailWords(delivery));
    return delivery;
  }

  /** Returns an attempt that the caller may edit. */
  @RolesAllowed(Permission.ADDRESSEE_WRITE)
  public DeliveryView toEdit(String id) {
    return views.of(editable.find(id));
  }

  @RolesAllowed(Permission.ADDRESSEE_WRITE)
  public DeliveryView edit(String id, int version, DeliveryDraft draft) {
    return edit(id, version, draft, new Violations());
  }

  /** As {@link #edit(String, int, DeliveryDraft)}, with mistakes that were found before. */
  @RolesAllowed(Permission.ADDRESSEE_WRITE)
  public DeliveryView edit(String id, int version, DeliveryDraft draft, Violations violations) {
    Delivery delivery = editable.change(id, version);
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
    editable.record(delivery, "edited", changes.from(), changes.to());
    return views.of(delivery);
  }

  /**
   * Records an outcome.
   *
   * @param receipt its picture, or null
   * @throws org.tadamun.kernel.problem.boundary.WrongState naming both outcomes
   */
  @RolesAllowed(Permission.ADDRESSEE_WRITE)
  public DeliveryView report(String id, Integer version, DeliveryReport given, FileUpload receipt) {
    Delivery followed = lockFollowed(editable.find(id));
    Delivery delivery = editable.change(id, version);
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
      editable.record(delivery, "receipt-added", null, delivery.receipt().sha256());
    }
    editable.record(delivery, "reported", before, trailWords(delivery));
    return views.of(delivery);
  }

  /**
   * Locks the attempt that this one follows, or returns null. Locked before this attempt's row, in
   * the order of {@link #takeBack}, so that the two cannot deadlock or miss each other.
   */
  private Delivery lockFollowed(Delivery delivery) {
    return delivery.followsId() == null
        ? null
        : em.find(Delivery.class, delivery.followsId(), LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * Takes back an outcome recorded by mistake, with a receipt that came with it or later (its hash
   * stays in the trail). An earlier receipt belongs to the outcome that stands again.
   *
   * @throws DeliveryRefused.Followed if another attempt builds on it
   */
  @RolesAllowed(Permission.ADDRESSEE_WRITE)
  public DeliveryView takeBack(String id, Integer version, String reason) {
    Delivery delivery = editable.change(id, version);
    String why = policy.reason(reason);
    if (DeliveryQuery.isFollowed(em, delivery)) {
      throw new DeliveryRefused.Followed();
    }
    String before = trailWords(delivery);
    ReceiptHashes receipt = delivery.receipt();
    delivery.takeBack(why, receipts.keptAt(delivery), actor.name(), clock.instant());
    if (receipt != null && delivery.receipt() == null) {
      receipts.drop(delivery);
      editable.record(delivery, "receipt-removed", receipt.sha256(), null);
      erased.fire(new WordsErased(id));
    }
    editable.record(delivery, "taken-back", before, trailWords(delivery));
    return views.of(delivery);
  }

  /**
   * Deletes a plan. No attempt was made, so only the audit trail keeps it.
   *
   * @throws DeliveryRefused.OnRecord if an outcome was ever recorded, even one taken back
   */
  @RolesAllowed(Permission.ADDRESSEE_WRITE)
  public DeliveryView callOff(String id, Integer version) {
    Delivery delivery = editable.change(id, version);
    delivery.requireOnlyPlanned("call off");
    DeliveryView last = views.of(delivery);
    receipts.drop(delivery);
    editable.remove(delivery, trailWords(delivery));
    return last;
  }

  /**
   * Erases who went, who took it, all words and the receipt; the outcome stays. If none of them is
   * left, only kept answers to earlier requests go, which may show what an edit removed.
   */
  @RolesAllowed(Permission.ADDRESSEE_WRITE)
  public DeliveryView forgetPeople(String id, Integer version) {
    Delivery delivery = editable.change(id, version);
    DeliveryView before = views.of(delivery);
    if (before.isOnlyPlanned() || before.isErasable()) {
      delivery.forgetPeople(clock.instant());
      receipts.drop(delivery);
      editable.record(delivery, "people-forgotten", null, trailWords(delivery));
    }
    erased.fire(new WordsErased(id));
    return views.of(delivery);
  }

  private static String trailWords(Delivery delivery) {
    return delivery.outcome() + " " + delivery.details().channel();
  }

  /** Checks the country first, so that violations tell nothing of this addressee to others. */
  private AddresseeView addressee(String id, Violations violations) {
    AddresseeView found = id == null ? null : addressees.writable(id).orElse(null);
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

  /** Refuses a pack that names people who may not be named to this addressee now. */
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
