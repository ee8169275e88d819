package org.tadamun.petition.referral.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tadamun.kernel.database.boundary.NewRows;
import org.tadamun.kernel.record.entity.ShortCode;
import org.tadamun.petition.referral.control.LinkCodes;
import org.tadamun.petition.referral.control.LinkRows;
import org.tadamun.petition.referral.entity.PendingReferral;
import org.tadamun.petition.referral.entity.PersonalLink;

/**
 * Makes, counts and deletes personal links, in the transaction of the signature's own change. A
 * link's row is always locked after the tally's, so that transactions cannot deadlock.
 */
@Stateless
public class PersonalLinks {

  /** The smallest number that is shown. */
  public static final int STEP = PersonalLink.STEP;

  private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{" + PersonalLink.LENGTH + "}");

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private LinkRows rows;
  @Inject private LinkCodes kept;

  /**
   * Gives a link to signers who have none.
   *
   * @param petitions id of the petition by signature
   * @return the codes of all of them, by signature
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Map<Long, String> give(Map<Long, Long> petitions) {
    Map<Long, String> codes = codes(petitions.keySet());
    List<PersonalLink> links = new ArrayList<>();
    petitions.forEach(
        (signature, petition) -> {
          if (!codes.containsKey(signature)) {
            String code = ShortCode.next(PersonalLink.LENGTH);
            links.add(new PersonalLink(kept.of(code), petition, signature));
            codes.put(signature, code);
          }
        });
    NewRows.insert(em, links);
    return codes;
  }

  /** The codes of the links by signature; signatures without a link are absent. */
  @PermitAll
  public Map<Long, String> codes(Collection<Long> signatures) {
    Map<Long, String> codes = new HashMap<>(rows.codes(signatures));
    codes.replaceAll((signature, code) -> kept.shown(code));
    return codes;
  }

  /** The link of a signer, if there is one. */
  @PermitAll
  public Optional<PersonalLinkView> of(long signatureId) {
    return find(signatureId)
        .map(link -> new PersonalLinkView(kept.shown(link.code()), link.atLeast()));
  }

  /**
   * Whether a text has the form of a code. Not whether the code exists: that would tell everybody
   * who got it that its owner has left.
   */
  public static boolean isCode(String text) {
    return text != null && CODE.matcher(text).matches();
  }

  private boolean isKnown(long petitionId, String code) {
    PersonalLink link = code == null ? null : em.find(PersonalLink.class, kept.of(code));
    return link != null && link.petitionId() == petitionId;
  }

  /** By which link an unconfirmed signature came; null for none. */
  @PermitAll
  public String arrivedBy(long signatureId) {
    PendingReferral referral = em.find(PendingReferral.class, signatureId);
    return referral == null ? null : kept.shown(referral.code());
  }

  /**
   * Remembers by whose link a signature came, until it is confirmed. An earlier link stays.
   *
   * @param code any text, or null
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void came(long petitionId, long signatureId, String code) {
    if (isKnown(petitionId, code) && em.find(PendingReferral.class, signatureId) == null) {
      em.persist(new PendingReferral(signatureId, kept.of(code)));
    }
  }

  /**
   * Counts each of these confirmed signatures on the link by which it came, and forgets the link.
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void counted(Collection<Long> signatureIds) {
    rows.count(signatureIds);
  }

  /**
   * Forgets by which links these signatures came, without counting them: they were taken out, or
   * have no address left by which they could be confirmed. If one comes back, the link's number is
   * still right, since it is "at least".
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void forgetArrivals(Collection<Long> signatureIds) {
    rows.forgetArrivals(signatureIds);
  }

  /** Deletes the links of these signers, and by which links they came. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void forget(Collection<Long> signatureIds) {
    forget(signatureIds, arrivals(signatureIds));
  }

  /**
   * The signatures whose arrival {@link #forget} will delete: these ones, and those that came by
   * their links.
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Set<Long> arrivals(Collection<Long> signatureIds) {
    return rows.arrivals(signatureIds);
  }

  /**
   * As {@link #forget(Collection)}.
   *
   * @param arrivals the result of {@link #arrivals} in this transaction
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void forget(Collection<Long> signatureIds, Set<Long> arrivals) {
    rows.forget(signatureIds, arrivals);
  }

  private Optional<PersonalLink> find(long signatureId) {
    return em.createNamedQuery(PersonalLink.OF_SIGNATURE, PersonalLink.class)
        .setParameter("signature", signatureId)
        .getResultStream()
        .findFirst();
  }
}
