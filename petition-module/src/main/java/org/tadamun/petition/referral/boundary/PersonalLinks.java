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
import org.tadamun.petition.referral.entity.Arrival;
import org.tadamun.petition.referral.entity.PersonalLink;

/**
 * Makes, counts and forgets personal links, in the transaction of the signature's own change. A
 * link's row is locked after the tally's, everywhere, so that two who wait never wait for each
 * other.
 */
@Stateless
public class PersonalLinks {

  /** How many at least, before a number is shown at all. */
  public static final int STEP = PersonalLink.STEP;

  private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{" + PersonalLink.LENGTH + "}");

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private LinkRows rows;
  @Inject private LinkCodes kept;

  /**
   * Gives signers their links; one that somebody has stays.
   *
   * @param petitions by signature
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

  /** The codes of the links by signature; whoever has none is not in it. */
  @PermitAll
  public Map<Long, String> codes(Collection<Long> signatures) {
    Map<Long, String> codes = new HashMap<>(rows.codes(signatures));
    codes.replaceAll((signature, code) -> kept.shown(code));
    return codes;
  }

  /** The link of a signer, if he has one. */
  @PermitAll
  public Optional<PersonalLinkView> of(long signatureId) {
    return find(signatureId)
        .map(link -> new PersonalLinkView(kept.shown(link.code()), link.atLeast()));
  }

  /**
   * Whether it looks like one. Not whether somebody has it: that would tell everybody to whom he
   * gave it that he has left.
   */
  public static boolean isCode(String text) {
    return text != null && CODE.matcher(text).matches();
  }

  private boolean isKnown(long petitionId, String code) {
    PersonalLink link = code == null ? null : em.find(PersonalLink.class, kept.of(code));
    return link != null && link.petitionId() == petitionId;
  }

  /** By which link somebody came who has not confirmed; null for none. */
  @PermitAll
  public String arrivedBy(long signatureId) {
    Arrival arrival = em.find(Arrival.class, signatureId);
    return arrival == null ? null : kept.shown(arrival.code());
  }

  /**
   * Keeps, until it is confirmed, by whose link a signature came; the first one stays.
   *
   * @param code may be null, or anything
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void came(long petitionId, long signatureId, String code) {
    if (isKnown(petitionId, code) && em.find(Arrival.class, signatureId) == null) {
      em.persist(new Arrival(signatureId, kept.of(code)));
    }
  }

  /**
   * These signatures count now: each once on the link by which it came, which is then forgotten.
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void counted(Collection<Long> signatureIds) {
    rows.count(signatureIds);
  }

  /**
   * By which links these came is forgotten without being counted: they were taken out, or have no
   * address any more by which their owners could confirm. Where one comes back, the number of the
   * link is "at least" all the same.
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void forgetArrivals(Collection<Long> signatureIds) {
    rows.forgetArrivals(signatureIds);
  }

  /** Whose signatures these were, he has no link any more, and came by none. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void forget(Collection<Long> signatureIds) {
    forget(signatureIds, arrivals(signatureIds));
  }

  /** By a link that is theirs, or of theirs: what is forgotten with their links. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Set<Long> arrivals(Collection<Long> signatureIds) {
    return rows.arrivals(signatureIds);
  }

  /**
   * As {@link #forget(Collection)}.
   *
   * @param arrivals as {@link #arrivals} gave them in this transaction
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
