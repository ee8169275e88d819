package org.tadamun.petition.signature.control.leaving;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tadamun.kernel.database.boundary.KeyLookup;
import org.tadamun.kernel.database.boundary.RowLocks;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.petition.boundary.PetitionRows;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.ConsentGiven;
import org.tadamun.petition.signature.control.AddressKeys;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.control.consent.Consents;
import org.tadamun.petition.signature.entity.LinkGone;
import org.tadamun.petition.signature.entity.MailAddress;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureToken;
import org.tadamun.petition.signature.entity.consent.ConsentPurpose;

/**
 * Ends news under all petitions of a campaign. If the refusal were stored with one signature only,
 * the consent of another would hold again once that row is deleted (docs/adr/255).
 */
@ApplicationScoped
public class NewsEnding {

  private static final KeyLookup OF_ADDRESS =
      new KeyLookup(
          "id", "petition_signature", "PETITION_SIGNATURE_ONCE", "petition_id = ?", "address_hmac");

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Petitions petitions;
  @Inject private AddressKeys keys;
  @Inject private Consents consents;
  @Inject private SignatureLinks links;

  /**
   * The signature of a link in mailed news.
   *
   * @throws LinkGone when the link ends no news of this organisation
   */
  public SignatureLinks.Found find(String token, String organisation) {
    SignatureToken link = em.find(SignatureToken.class, Secrets.tokenHash(token));
    if (link == null || !link.endsNewsOf(organisation)) {
      throw LinkGone.unknown();
    }
    Signature signature = em.find(Signature.class, link.signatureId());
    if (signature == null) {
      throw LinkGone.unknown();
    }
    return new SignatureLinks.Found(signature, link.createdAt(), link.expiresAt());
  }

  /** Whether all signatures of its address in the campaign can be found. */
  public boolean isThroughout(Signature one) {
    return address(one).isPresent();
  }

  /** Whether there is a consent to end. */
  public boolean isAgreed(Signature one, String organisation) {
    Set<Long> all = new TreeSet<>(links.ofSameAddress(one));
    address(one).ifPresent(address -> all.addAll(numbers(one, address)));
    return all.stream()
        .map(id -> em.find(Signature.class, id))
        .filter(Objects::nonNull)
        .flatMap(signature -> consents.granted(signature).stream())
        .anyMatch(yes -> yes.isOf(organisation, ConsentPurpose.NEWS));
  }

  /** Empty where it is not kept any more, or cannot be read. */
  private Optional<MailAddress> address(Signature one) {
    return Optional.ofNullable(one.encryptedAddress()).flatMap(known -> keys.readable(one));
  }

  /**
   * Locks all signatures of the address in the campaign, where one of these refusals is about news.
   * Else, or where the address cannot be read, it locks none. Called before other signatures of the
   * signer are locked, so that all are locked in one order.
   */
  public List<Signature> lockAll(Signature one, List<ConsentGiven> noes) {
    if (noes.stream().noneMatch(NewsEnding::isOfNews)) {
      return List.of();
    }
    return address(one)
        .map(address -> RowLocks.ascending(em, Signature.class, numbers(one, address)))
        .orElse(List.of());
  }

  private SortedSet<Long> numbers(Signature one, MailAddress address) {
    long campaign = PetitionRows.require(em, one.petitionId()).campaignId();
    SortedSet<Long> numbers = new TreeSet<>();
    for (PetitionView petition : petitions.ofCampaign(campaign)) {
      List<String> prints = keys.toLook(petition.id(), address);
      OF_ADDRESS
          .rows(em, prints, petition.id())
          .forEach(row -> numbers.add(((Number) row[0]).longValue()));
    }
    return numbers;
  }

  /**
   * Replaces the consents by refusals.
   *
   * @param locked as {@link #lockAll} returned them
   */
  public void end(List<Signature> locked, List<ConsentGiven> noes) {
    for (ConsentGiven no : noes) {
      if (isOfNews(no)) {
        locked.forEach(
            one -> consents.takeBack(one, yes -> yes.isOf(no.organisation(), ConsentPurpose.NEWS)));
      }
    }
  }

  private static boolean isOfNews(ConsentGiven no) {
    return ConsentPurpose.NEWS.equals(no.purpose());
  }
}
