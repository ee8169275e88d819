package org.tadamun.petition.signature.control.link;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.organisation.boundary.OrganisationView;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.change.boundary.SignatureChanges;
import org.tadamun.petition.petition.boundary.PetitionRows;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.referral.boundary.PersonalLinks;
import org.tadamun.petition.signature.boundary.event.NamedPacksRequested;
import org.tadamun.petition.signature.boundary.own.ConsentAnswer;
import org.tadamun.petition.signature.boundary.own.OwnData;
import org.tadamun.petition.signature.control.AddressKeys;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.control.consent.Consents;
import org.tadamun.petition.signature.control.listing.SharedNames;
import org.tadamun.petition.signature.entity.MailAddress;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureToken;

/** Reads everything that is kept of one signer under all versions, and who has received it. */
@ApplicationScoped
public class OwnDataReader {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private SignatureLinks links;
  @Inject private Consents consents;
  @Inject private AddressKeys keys;
  @Inject private Event<NamedPacksRequested> packs;
  @EJB private Campaigns campaigns;
  @EJB private PersonalLinks personal;
  @EJB private SignatureChanges changes;

  /** The data of this signature and of the others of its address; changes nothing. */
  public OwnData of(Signature signature) {
    return of(signature, kept -> true);
  }

  /**
   * As {@link #of(Signature)}, with a condition for mail addresses.
   *
   * @param told which addresses may be contained
   */
  public OwnData of(Signature signature, Predicate<MailAddress> told) {
    List<OwnData> others =
        all(signature).stream()
            .filter(one -> one != signature)
            .map(one -> data(one, told, List.of()))
            .toList();
    return data(signature, told, others);
  }

  /** All signatures of its address, this one included. */
  public List<Signature> all(Signature signature) {
    return links.ofSameAddress(signature).stream()
        .map(id -> em.find(Signature.class, id))
        .filter(Objects::nonNull)
        .toList();
  }

  private OwnData data(Signature signature, Predicate<MailAddress> told, List<OwnData> others) {
    Petition petition = PetitionRows.require(em, signature.petitionId());
    String email =
        Optional.ofNullable(signature.encryptedAddress())
            .flatMap(kept -> keys.readable(signature))
            .filter(told)
            .map(MailAddress::written)
            .orElse(null);
    List<ConsentAnswer> answers =
        consents.answers(signature).stream().map(ConsentAnswer::of).toList();
    NamedPacksRequested asked = new NamedPacksRequested(signature, answers);
    packs.fire(asked);
    return OwnData.of(
        petition.slug(),
        signature,
        email,
        answers,
        new OwnData.Recipients(
            asked.found(),
            SharedNames.readers(signature, answers, slugs(petition)),
            changes.of(signature.id())),
        broughtBy(signature.provenance().importNumber()),
        personal.arrivedBy(signature.id()),
        personal.of(signature.id()).orElse(null),
        mailed(signature),
        others);
  }

  private List<OwnData.MailedLink> mailed(Signature signature) {
    return em.createQuery(
            "select t from SignatureToken t where t.signatureId = :signature"
                + " order by t.createdAt, t.hash",
            SignatureToken.class)
        .setParameter("signature", signature.id())
        .getResultStream()
        .map(OwnData.MailedLink::of)
        .toList();
  }

  private List<String> slugs(Petition petition) {
    return campaigns.byId(petition.campaignId()).orElseThrow(NotFound::new).organisations().stream()
        .map(OrganisationView::slug)
        .toList();
  }

  /**
   * The organisation whose file it was imported from; null where it was not, or is not known any
   * more.
   */
  private String broughtBy(Long importNumber) {
    return importNumber == null
        ? null
        : em.createQuery(
                "select i.organisation from SignatureImport i where i.id = :import", String.class)
            .setParameter("import", importNumber)
            .getResultStream()
            .findFirst()
            .orElse(null);
  }
}
