package org.tadamun.petition.signature.boundary.enrolment;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tadamun.kernel.database.boundary.NewRows;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.booking.boundary.FigureBooking;
import org.tadamun.petition.booking.boundary.FigureChanges;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.fingerprint.boundary.FingerprintKeys;
import org.tadamun.petition.fingerprint.boundary.Fingerprints;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.signature.control.SignaturePolicy;
import org.tadamun.petition.signature.control.SigningTerms;
import org.tadamun.petition.signature.control.entry.KnownAddresses;
import org.tadamun.petition.signature.control.entry.Wordings;
import org.tadamun.petition.signature.entity.Mailbox;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.consent.Consent;
import org.tadamun.petition.signature.entity.consent.ConsentPurpose;

/** Enters people who signed elsewhere, in portions. */
@Stateless
public class Enrolments {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private KnownAddresses addresses;
  @EJB private FigureBooking figures;
  @Inject private Fingerprints fingerprints;
  @Inject private SigningTerms terms;
  @Inject private SignaturePolicy policy;
  @Inject private Secrets secrets;
  @Inject private Clock clock;

  /** A person who passed the check, with the address in the form that is kept. */
  public record Sealed(Entrant entrant, Mailbox mailbox) {}

  /**
   * The checker for the rows of one file, with the petition's present terms and keys; also while
   * the campaign is offline.
   */
  @PermitAll
  public EnrolmentCheck checkerFor(String petitionSlug) {
    SigningTerms.Terms now = terms.evenHidden(petitionSlug);
    FingerprintKeys keys = fingerprints.of(now.petition().id());
    return new EnrolmentCheck(
        now,
        policy,
        secrets,
        secrets.fingerprinter(Petitions.KEY_CONTEXT, keys.toWrite()),
        keys.numberToWrite());
  }

  /**
   * Whether the petition's fingerprint keys change now. A file is entered, and its known addresses
   * counted, under one key only: both wait for the minutes that a change takes.
   */
  @PermitAll
  public boolean isChangingKeys(long petitionId) {
    return fingerprints.of(petitionId).isChanging();
  }

  /**
   * Whether these were sealed under the key that stays valid until the end of the transaction. If
   * not, they have to be read and sealed again, once {@link #isChangingKeys} is over.
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public boolean areCurrent(long petitionId, List<Sealed> portion) {
    FingerprintKeys keys = fingerprints.of(petitionId);
    return !keys.isChanging()
        && portion.stream().allMatch(one -> one.mailbox().isUnderKey(keys.number()));
  }

  /** Whether signatures are confirmed, as known for two seconds at most: the rule for batches. */
  @PermitAll
  public boolean isCounting(String petitionSlug) {
    return terms.evenHidden(petitionSlug).takesConfirmations();
  }

  /** Those of these fingerprints that have signed this version, in any state. */
  @PermitAll
  public Set<String> known(long petitionId, int textVersion, Collection<String> fingerprints) {
    return new HashSet<>(addresses.signatures(petitionId, textVersion, fingerprints).keySet());
  }

  /**
   * Enters those who have not signed yet; an address that is twice in the portion counts once.
   *
   * <p>If one of them signs by the form at the same moment, the whole portion fails, and finds that
   * signature when it is tried again.
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Enrolment.Result enter(Enrolment enrolment, List<Sealed> portion) {
    Set<String> seen =
        known(
            enrolment.petitionId(),
            enrolment.textVersion(),
            portion.stream().map(one -> one.entrant().fingerprint()).toList());
    Instant now = clock.instant();
    Map<Signature, Entrant> entered = new LinkedHashMap<>();
    Petition petition = em.find(Petition.class, enrolment.petitionId());
    Wordings wordings = Wordings.of(petition, enrolment.textVersion());
    for (Sealed one : portion) {
      if (seen.add(one.entrant().fingerprint())) {
        entered.put(signature(enrolment, one, wordings, now), one.entrant());
      }
    }
    NewRows.insert(em, List.copyOf(entered.keySet()));
    List<Consent> consents = new ArrayList<>();
    Map<String, Long> byCountry = new TreeMap<>();
    LongSummaryStatistics numbers = new LongSummaryStatistics();
    entered.forEach(
        (signature, entrant) -> {
          consents.addAll(consents(enrolment, signature, entrant));
          byCountry.merge(signature.signer().country(), 1L, Long::sum);
          numbers.accept(signature.id());
        });
    NewRows.insert(em, consents);
    FigureChanges changes = FigureChanges.ofOne(now);
    byCountry.forEach((country, count) -> changes.count(enrolment.change(country, count), 0));
    figures.book(changes);
    int known = portion.size() - entered.size();
    return entered.isEmpty()
        ? new Enrolment.Result(0, known, Map.of(), 0, 0)
        : new Enrolment.Result(
            entered.size(), known, byCountry, numbers.getMin(), numbers.getMax());
  }

  private static Signature signature(
      Enrolment enrolment, Sealed one, Wordings wordings, Instant now) {
    Entrant entrant = one.entrant();
    Signature signature =
        new Signature(
            enrolment.petitionId(),
            enrolment.textVersion(),
            one.mailbox(),
            SignaturePolicy.signer(entrant.request()),
            Origin.NONE,
            false,
            entrant.signedBy(now));
    signature.saw(wordings.seenBy(signature.signer().language(), signature.createdAt()));
    signature.confirmByImport(enrolment.importId(), enrolment.source(), now);
    return signature;
  }

  private static List<Consent> consents(Enrolment enrolment, Signature signature, Entrant entrant) {
    return entrant.request().consents().stream()
        .map(
            given ->
                new Consent(
                    signature.id(),
                    given.organisation(),
                    given.purpose(),
                    given.purpose().equals(ConsentPurpose.TARGET)
                        ? enrolment.targetCountry()
                        : null,
                    given.granted(),
                    enrolment.textsShown().get(given.purpose()),
                    signature.createdAt()))
        .toList();
  }
}
