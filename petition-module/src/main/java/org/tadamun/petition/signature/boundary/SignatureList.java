package org.tadamun.petition.signature.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.refusal.NotForKeys;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.boundary.search.FoundSigner;
import org.tadamun.petition.signature.boundary.search.NameStart;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.signature.boundary.search.SignatureNumbers;
import org.tadamun.petition.signature.control.AddressKeys;
import org.tadamun.petition.signature.control.SignatureSearch;
import org.tadamun.petition.signature.control.listing.ListOrder;
import org.tadamun.petition.signature.control.listing.ListPosition;
import org.tadamun.petition.signature.control.listing.SharedNames;
import org.tadamun.petition.signature.entity.MailAddress;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;

/**
 * Lists signatures for those who may read them. Staff see names, since they have to recognise false
 * ones. A key sees only names whose owners chose to be seen by all, or allowed it to the key's
 * organisation. Staff with a role for some countries see only signatures of these, one country at a
 * time.
 */
@Stateless
public class SignatureList {

  @EJB private Petitions petitions;
  @EJB private Access access;
  @EJB private AuditTrail audit;
  @EJB private CurrentActor actor;
  @EJB private SignatureSearch search;
  @Inject private AddressKeys keys;
  @Inject private SharedNames names;
  @Inject private Clock clock;

  /**
   * A page for the API: of the present version, where the filter names none; of all versions with
   * 0. The signatures of one import are of one version, whichever that is.
   */
  @RolesAllowed(Permission.SIGNATURE_READ)
  public Page<SignatureRow> ofVersion(
      String slug, SignatureFilter filter, String cursor, int limit) {
    return page(slug, versioned(petition(slug), filter), cursor, limit);
  }

  /**
   * A page, newest first, by the time of signing or confirming where the filter bounds it; of all
   * versions, where the filter names none. A signature that is erased while its pages are read
   * moves back to its full hour and may appear twice, the second time without a name. Ordering by
   * hours would read whole bursts for one page.
   */
  @RolesAllowed(Permission.SIGNATURE_READ)
  public Page<SignatureRow> page(String slug, SignatureFilter filter, String cursor, int limit) {
    return page(slug, filter, ListOrder.of(filter), cursor, limit);
  }

  /**
   * A page for an export: by id, whatever bounds the list. Moments may change while portions are
   * read (an imported signature is confirmed by its owner, or an erased one is cut to the hour), so
   * that a row would be in two portions or in none.
   */
  @RolesAllowed(Permission.SIGNATURE_READ)
  public Page<SignatureRow> portion(String slug, SignatureFilter filter, String cursor, int limit) {
    return page(slug, filter, ListOrder.NUMBER, cursor, limit);
  }

  private Page<SignatureRow> page(
      String slug, SignatureFilter filter, ListOrder order, String cursor, int limit) {
    PetitionView petition = petition(slug);
    SignatureFilter wanted = narrowed(petition, filter);
    ListPosition last = ListPosition.parse(cursor, order);
    Page<Long> numbers =
        Page.of(
            search.before(petition.id(), wanted, order, last, limit + 1),
            limit,
            ListPosition::id,
            position -> position.text(order));
    // Signatures deleted since their ids were read are left out, and do not end the list.
    return new Page<>(shownAll(search.these(petition.id(), numbers.items())), numbers.next());
  }

  /** A page by offset, newest first; held ones oldest first. */
  @RolesAllowed(Permission.SIGNATURE_READ)
  public List<SignatureRow> at(String slug, SignatureFilter filter, int first, int most) {
    PetitionView petition = petition(slug);
    return shownAll(search.at(petition, narrowed(petition, filter), first, most));
  }

  /**
   * Signatures whose names have words that begin with all these words. Without a country in the
   * filter, of all countries that the caller may see, since the person on the telephone may not say
   * which. Only for staff: a key sees only some names.
   */
  @RolesAllowed(Permission.SIGNATURE_READ)
  public FoundSigner named(String slug, String start, SignatureFilter filter) {
    PetitionView petition = petition(slug);
    SortedSet<String> limits = allowed(petition, filter);
    requireStaff();
    List<String> words = NameStart.words(start);
    SignatureFilter known = search.lookedUp(petition.id(), filter);
    List<Long> found = search.named(petition.id(), words, known, limits, FoundSigner.MOST + 1);
    return FoundSigner.named(found, search.isOfNewest(petition.id()));
  }

  /**
   * The signatures of one address, one for each version; withdrawn ones too, while their
   * fingerprint is kept. Only for staff, since the answer tells who supports what. Each call leaves
   * a line in the audit trail, found or not, which never names the address.
   */
  @RolesAllowed(Permission.SIGNATURE_READ)
  public List<Long> ofAddress(String slug, String email) {
    PetitionView petition = petition(slug);
    SortedSet<String> limits = limits(petition);
    requireStaff();
    MailAddress address =
        MailAddress.parse(email).orElseThrow(() -> new InvalidInput("email", "kernel.error.email"));
    audit.record("signature.searched", "petition", slug, petition.campaignId(), null, "BY_ADDRESS");
    return search.ofAddress(petition, keys.toLook(petition.id(), address)).stream()
        .filter(one -> isWithin(limits, one))
        .map(Signature::id)
        .toList();
  }

  /** The signatures with these ids that exist and that the caller may see, in this order. */
  @RolesAllowed(Permission.SIGNATURE_READ)
  public List<SignatureRow> these(String slug, List<Long> ids) {
    PetitionView petition = petition(slug);
    SortedSet<String> limits = limits(petition);
    return shownAll(
        search.these(petition.id(), ids).stream().filter(one -> isWithin(limits, one)).toList());
  }

  @RolesAllowed(Permission.SIGNATURE_READ)
  public Optional<SignatureRow> one(String slug, long id) {
    PetitionView petition = petition(slug);
    Set<String> limits = limits(petition);
    return search
        .one(petition.id(), id)
        .filter(one -> isWithin(limits, one))
        .map(one -> shown(List.of(one)).apply(one));
  }

  @RolesAllowed(Permission.SIGNATURE_READ)
  public long count(String slug, SignatureFilter filter) {
    return counts(slug, filter).values().stream().mapToLong(Long::longValue).sum();
  }

  /** As {@link #counts}, for paging: numbers may be older, and the result says how old. */
  @RolesAllowed(Permission.SIGNATURE_READ)
  public SignatureNumbers numbers(String slug, SignatureFilter filter) {
    PetitionView petition = petition(slug);
    return search.lately(petition, narrowed(petition, filter));
  }

  /** Makes the next {@link #numbers} on this node show a decision just made. */
  @RolesAllowed(Permission.SIGNATURE_READ)
  public void countAnew(String slug) {
    PetitionView petition = petition(slug);
    limits(petition);
    search.countAnew(petition);
  }

  /** How many there are in each state, zeros included; their sum is the length of the list. */
  @RolesAllowed(Permission.SIGNATURE_READ)
  public Map<SignatureState, Long> counts(String slug, SignatureFilter filter) {
    PetitionView petition = petition(slug);
    return search.count(petition, narrowed(petition, filter));
  }

  /**
   * How many signatures of the present version were confirmed since a moment and count, of all
   * countries; for all who may see the campaign. Read from the signatures, since figures by hour
   * have no midnight at half past.
   */
  @RolesAllowed({Permission.CONSOLE_READ, Permission.SIGNATURE_READ})
  public long confirmedSince(String slug, Instant since) {
    PetitionView petition = petition(slug);
    access.requireAny(petition.campaignId(), Permission.CONSOLE_READ, Permission.SIGNATURE_READ);
    SignatureFilter ofVersion = SignatureFilter.confirmed(petition.textVersion(), since);
    return search
        .count(petition, ofVersion.datedUntil(clock.instant()))
        .get(SignatureState.CONFIRMED);
  }

  /** The countries whose signatures the caller may read; empty for all. */
  @RolesAllowed(Permission.SIGNATURE_READ)
  public SortedSet<String> limits(String slug) {
    return limits(petition(slug));
  }

  /** The filter; without a country, limited to the first that the caller may see. */
  private SignatureFilter narrowed(PetitionView petition, SignatureFilter filter) {
    SortedSet<String> limits = allowed(petition, filter);
    SignatureFilter known = search.lookedUp(petition.id(), filter);
    return limits.isEmpty() || filter.country() != null ? known : known.in(limits.first());
  }

  /** Whether the signatures of this import can be listed, and the caller may list them. */
  @RolesAllowed(Permission.SIGNATURE_READ)
  public boolean isListed(String slug, String importId) {
    PetitionView petition = petition(slug);
    access.requireLimits(Permission.SIGNATURE_READ, petition.campaignId());
    return access.mayThroughout(Permission.PETITION_MODERATE, petition.campaignId())
        && search.isImport(petition.id(), importId);
  }

  /**
   * Refuses what the caller may not ask. Mail domains, signatures held by an alarm and traits are
   * for moderators; the signatures of an import, which are of all countries, for moderators of all
   * countries.
   *
   * @return the countries to which the caller is limited; empty for all
   */
  private SortedSet<String> allowed(PetitionView petition, SignatureFilter filter) {
    if (filter.isForModerators()) {
      access.require(Permission.PETITION_MODERATE, petition.campaignId());
    }
    if (filter.imported() != null) {
      access.requireCountry(Permission.PETITION_MODERATE, petition.campaignId(), null);
    }
    filter.traits().requireQueue(filter.state());
    SortedSet<String> limits = limits(petition);
    if (!limits.isEmpty() && filter.country() != null && !limits.contains(filter.country())) {
      throw new Forbidden();
    }
    return limits;
  }

  private static SignatureFilter versioned(PetitionView petition, SignatureFilter filter) {
    int usual = filter.imported() == null ? petition.textVersion() : 0;
    int wanted = filter.version() == null ? usual : filter.version();
    if (wanted < 0 || wanted > petition.textVersion()) {
      throw new InvalidInput("version", "kernel.error.choice");
    }
    // With one version alone its condition is left out, so that an index by time can be used.
    boolean every = wanted == 0 || petition.textVersion() == 1;
    return every ? filter.ofEveryVersion() : filter.ofVersion(wanted);
  }

  private PetitionView petition(String slug) {
    return petitions.bySlug(slug).orElseThrow(NotFound::new);
  }

  private SortedSet<String> limits(PetitionView petition) {
    return access.requireLimits(Permission.SIGNATURE_READ, petition.campaignId());
  }

  private List<SignatureRow> shownAll(List<Signature> signatures) {
    return signatures.stream().map(shown(signatures)).toList();
  }

  /** How the caller sees each of these. */
  private Function<Signature, SignatureRow> shown(List<Signature> signatures) {
    if (isStaff()) {
      return SignatureRow::whole;
    }
    Set<Long> named = names.of(access.organisationOfKey().orElse(null), signatures);
    return one -> SignatureRow.forKey(one, named.contains(one.id()));
  }

  private boolean isStaff() {
    return actor.name().startsWith(CurrentActor.STAFF_PREFIX);
  }

  private void requireStaff() {
    if (!isStaff()) {
      throw new NotForKeys();
    }
  }

  private static boolean isWithin(Set<String> limits, Signature signature) {
    return limits.isEmpty() || limits.contains(signature.signer().country());
  }
}
