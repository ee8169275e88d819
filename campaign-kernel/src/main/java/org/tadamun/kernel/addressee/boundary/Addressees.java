package org.tadamun.kernel.addressee.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.addressee.control.AddresseePolicy;
import org.tadamun.kernel.addressee.entity.Addressee;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.audit.boundary.Changes;
import org.tadamun.kernel.database.boundary.InList;
import org.tadamun.kernel.event.boundary.ThingRemoved;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.UniqueViolation;
import org.tadamun.kernel.record.boundary.Records;

/** The addressees of a campaign. */
@Stateless
public class Addressees {

  private static final List<String> CONTACT = List.of("postalAddress", "email", "phone");

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private AuditTrail audit;
  @Inject private Clock clock;
  @Inject private AddresseePolicy policy;
  @Inject private Event<ThingRemoved> removed;

  /**
   * All addressees of a campaign, sorted by host country, city and name, as coordinators expect.
   * With contact details only if the caller may write addressees.
   */
  @RolesAllowed({Permission.CONSOLE_READ, Permission.ADDRESSEE_WRITE, Permission.SYSTEM})
  public List<AddresseeView> ofCampaign(long campaignId) {
    access.requireAny(campaignId, Permission.CONSOLE_READ, Permission.ADDRESSEE_WRITE);
    boolean contacts = access.may(Permission.ADDRESSEE_WRITE, campaignId);
    return em.createQuery(
            "select a from Addressee a where a.campaignId = :campaign"
                + " order by a.hostCountry, a.city, a.name, a.id",
            Addressee.class)
        .setParameter("campaign", campaignId)
        .getResultStream()
        .map(contacts ? AddresseeView::of : AddresseeView::named)
        .toList();
  }

  /**
   * Returns the oldest first, by keyset.
   *
   * @param campaignIds must all be in the caller's reach
   * @param after id of the last addressee of the page before, or null
   */
  @RolesAllowed(Permission.ADDRESSEE_WRITE)
  public List<AddresseeView> ofCampaigns(Set<Long> campaignIds, Long after, int most) {
    LongPredicate reach = access.reach(Permission.ADDRESSEE_WRITE);
    if (!campaignIds.stream().allMatch(reach::test)) {
      throw new Forbidden();
    }
    return campaignIds.isEmpty()
        ? List.of()
        : em.createQuery(
                "select a from Addressee a where a.campaignId in :campaigns and a.id > :after"
                    + " order by a.id",
                Addressee.class)
            .setParameter("campaigns", InList.of(campaignIds))
            .setParameter("after", after == null ? 0L : after)
            .setMaxResults(most)
            .getResultStream()
            .map(AddresseeView::of)
            .toList();
  }

  /** An addressee with the contact details. */
  @RolesAllowed(Permission.ADDRESSEE_WRITE)
  public AddresseeView one(String publicId) {
    Addressee addressee = find(publicId).orElseThrow(NotFound::new);
    access.require(Permission.ADDRESSEE_WRITE, addressee.campaignId());
    return AddresseeView.of(addressee);
  }

  /** An addressee to be named on a page; never with the contact details. */
  @PermitAll
  public Optional<AddresseeView> byId(long id) {
    return Optional.ofNullable(em.find(Addressee.class, id)).map(AddresseeView::named);
  }

  /** Many addressees in one statement, for a list's column; without their contact details. */
  @PermitAll
  public Map<Long, AddresseeView> byIds(Set<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : em.createQuery("select a from Addressee a where a.id in :ids", Addressee.class)
            .setParameter("ids", ids)
            .getResultStream()
            .map(AddresseeView::named)
            .collect(Collectors.toMap(AddresseeView::id, Function.identity()));
  }

  /** An addressee without contact details; only {@link #one} returns those. */
  @PermitAll
  public Optional<AddresseeView> byPublicId(String publicId) {
    return find(publicId).map(AddresseeView::named);
  }

  /**
   * As {@link #byPublicId}, in the campaigns where the caller may write; one of another campaign is
   * answered like one that does not exist.
   */
  @PermitAll
  public Optional<AddresseeView> writable(String publicId) {
    return byPublicId(publicId)
        .filter(one -> access.may(Permission.ADDRESSEE_WRITE, one.campaignId()));
  }

  @RolesAllowed({Permission.ADDRESSEE_WRITE, Permission.SYSTEM})
  public AddresseeView add(long campaignId, AddresseeDetails details, boolean sample) {
    return add(campaignId, details, sample, false);
  }

  /**
   * Adds an addressee.
   *
   * @param zoneMeant whether the caller confirms a zone that is not one of the host country
   */
  @RolesAllowed({Permission.ADDRESSEE_WRITE, Permission.SYSTEM})
  public AddresseeView add(
      long campaignId, AddresseeDetails details, boolean sample, boolean zoneMeant) {
    access.require(Permission.ADDRESSEE_WRITE, campaignId);
    policy.check(details, zoneMeant);
    access.requireCountry(
        Permission.ADDRESSEE_WRITE, campaignId, details.hostCountry(), "hostCountry");
    Addressee addressee = new Addressee(campaignId, details, sample, clock.instant());
    em.persist(addressee);
    audit.record(
        "addressee.added", "addressee", addressee.publicId(), campaignId, null, auditText(details));
    em.flush();
    return AddresseeView.of(addressee);
  }

  /**
   * @param zoneMeant as in {@link #add}; not needed if zone and host country do not change
   */
  @RolesAllowed(Permission.ADDRESSEE_WRITE)
  public AddresseeView edit(
      String publicId, int version, AddresseeDetails details, boolean zoneMeant) {
    Addressee addressee = find(publicId).orElseThrow(NotFound::new);
    access.requireCountry(
        Permission.ADDRESSEE_WRITE, addressee.campaignId(), addressee.details().hostCountry());
    policy.check(details, zoneMeant || details.hasClockOf(addressee.details()));
    access.requireCountry(
        Permission.ADDRESSEE_WRITE, addressee.campaignId(), details.hostCountry(), "hostCountry");
    Stale.refuseUnless(version, addressee.version());
    policy.requireCareful(addressee.campaignId(), addressee.details(), details);
    Changes told =
        Changes.between(addressee.details(), details, personal(addressee.details(), details));
    if (told.isEmpty()) {
      return AddresseeView.of(addressee);
    }
    addressee.describe(details, clock.instant());
    audit.record(
        "addressee.edited", "addressee", publicId, addressee.campaignId(), told.from(), told.to());
    em.flush();
    return AddresseeView.of(addressee);
  }

  /**
   * Marks it as no longer addressed: forms offer it no more, and the board counts it only if
   * something happened there. Nothing changes if it is marked already.
   *
   * @param version the version that the caller saw, or null
   */
  @RolesAllowed(Permission.ADDRESSEE_WRITE)
  public AddresseeView end(String publicId, Integer version) {
    return change(publicId, version, "addressee.ended", Addressee::end);
  }

  /** Undoes {@link #end}. */
  @RolesAllowed(Permission.ADDRESSEE_WRITE)
  public AddresseeView resume(String publicId, Integer version) {
    return change(publicId, version, "addressee.resumed", Addressee::resume);
  }

  /**
   * Removes it for good, if it was entered by mistake or twice. Tables of other modules may refer
   * to it; the foreign keys in the database find that out.
   *
   * @return its last content
   */
  @RolesAllowed(Permission.ADDRESSEE_WRITE)
  public AddresseeView remove(String publicId, Integer version) {
    Addressee addressee = open(publicId, version);
    AddresseeView last = AddresseeView.of(addressee);
    String was = auditText(addressee.details());
    em.remove(addressee);
    try {
      em.flush();
    } catch (PersistenceException failed) {
      throw UniqueViolation.isNamedElsewhere(failed) ? new AddresseeInUse() : failed;
    }
    audit.record("addressee.removed", "addressee", publicId, last.campaignId(), was, null);
    removed.fire(new ThingRemoved(publicId));
    return last;
  }

  /**
   * Persons are not named in the audit trail, which is kept for ever: they may want to be
   * forgotten.
   */
  private static String auditText(AddresseeDetails one) {
    return one.kind().isPerson() ? one.kind() + " " + one.hostCountry() : one.name().toString();
  }

  private static String[] personal(AddresseeDetails before, AddresseeDetails after) {
    boolean person = before.kind().isPerson() || after.kind().isPerson();
    Stream<String> name = person ? Stream.of("name") : Stream.empty();
    return Stream.concat(CONTACT.stream(), name).toArray(String[]::new);
  }

  private AddresseeView change(
      String publicId, Integer version, String action, BiConsumer<Addressee, Instant> verb) {
    Addressee addressee = open(publicId, version);
    Instant before = addressee.endedAt();
    verb.accept(addressee, clock.instant());
    if (!Objects.equals(before, addressee.endedAt())) {
      audit.record(
          action,
          "addressee",
          publicId,
          addressee.campaignId(),
          Objects.toString(before, null),
          Objects.toString(addressee.endedAt(), null));
      em.flush();
    }
    return AddresseeView.of(addressee);
  }

  private Addressee open(String publicId, Integer version) {
    Addressee addressee = find(publicId).orElseThrow(NotFound::new);
    access.requireCountry(
        Permission.ADDRESSEE_WRITE, addressee.campaignId(), addressee.details().hostCountry());
    Stale.refuseUnless(version, addressee.version());
    return addressee;
  }

  private Optional<Addressee> find(String publicId) {
    return Records.find(em, Addressee.class, publicId);
  }
}
