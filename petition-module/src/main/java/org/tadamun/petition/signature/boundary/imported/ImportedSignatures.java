package org.tadamun.petition.signature.boundary.imported;

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
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.consent.Consent;
import org.tadamun.petition.signature.entity.consent.ConsentPurpose;

/** Enters people who signed elsewhere, in portions. */
@Stateless
public class ImportedSignatures {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private KnownAddresses addresses;
  @EJB private FigureBooking figures;
  @Inject private Fingerprints fingerprints;
  @Inject private SigningTerms terms;
  @Inject private SignaturePolicy policy;
  @Inject private Secrets secrets;
  @Inject private Clock clock;

  /**
   * The checker for the rows of one file, with the petition's present terms and keys; also while
   * the campaign is offline.
   */
  @PermitAll
  public ImportChecker checkerFor(String petitionSlug) {
    SigningTerms.Terms now = terms.evenHidden(petitionSlug);
    FingerprintKeys keys = fingerprints.of(now.petition().id());
    return new ImportChecker(
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
  public boolean areCurrent(long petitionId, List<SealedSigner> portion) {
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
  public EnteredPortion enter(ImportFacts facts, List<SealedSigner> portion) {
    Set<String> seen =
        known(
            facts.petitionId(),
            facts.textVersion(),
            portion.stream().map(one -> one.signer().fingerprint()).toList());
    Instant now = clock.instant();
    Map<Signature, CheckedSigner> entered = new LinkedHashMap<>();
    Petition petition = em.find(Petition.class, facts.petitionId());
    Wordings wordings = Wordings.of(petition, facts.textVersion());
    for (SealedSigner one : portion) {
      if (seen.add(one.signer().fingerprint())) {
        entered.put(signature(facts, one, wordings, now), one.signer());
      }
    }
    NewRows.insert(em, List.copyOf(entered.keySet()));
    List<Consent> consents = new ArrayList<>();
    Map<String, Long> byCountry = new TreeMap<>();
    LongSummaryStatistics numbers = new LongSummaryStatistics();
    entered.forEach(
        (signature, signer) -> {
          consents.addAll(consents(facts, signature, signer));
          byCountry.merge(signature.signer().country(), 1L, Long::sum);
          numbers.accept(signature.id());
        });
    NewRows.insert(em, consents);
    FigureChanges changes = FigureChanges.ofOne(now);
    byCountry.forEach((country, count) -> changes.count(facts.change(country, count), 0));
    figures.book(changes);
    int known = portion.size() - entered.size();
    return entered.isEmpty()
        ? new EnteredPortion(0, known, Map.of(), 0, 0)
        : new EnteredPortion(entered.size(), known, byCountry, numbers.getMin(), numbers.getMax());
  }

  private static Signature signature(
      ImportFacts facts, SealedSigner one, Wordings wordings, Instant now) {
    CheckedSigner signer = one.signer();
    Signature signature =
        new Signature(
            facts.petitionId(),
            facts.textVersion(),
            one.mailbox(),
            SignaturePolicy.signer(signer.request()),
            Origin.NONE,
            false,
            signer.signedBy(now));
    signature.saw(wordings.seenBy(signature.signer().language(), signature.createdAt()));
    signature.confirmByImport(facts.importId(), facts.source(), now);
    return signature;
  }

  private static List<Consent> consents(
      ImportFacts facts, Signature signature, CheckedSigner signer) {
    return signer.request().consents().stream()
        .map(
            given ->
                new Consent(
                    signature.id(),
                    given.organisation(),
                    given.purpose(),
                    given.purpose().equals(ConsentPurpose.TARGET) ? facts.targetCountry() : null,
                    given.granted(),
                    facts.textsShown().get(given.purpose()),
                    signature.createdAt()))
        .toList();
  }
}
