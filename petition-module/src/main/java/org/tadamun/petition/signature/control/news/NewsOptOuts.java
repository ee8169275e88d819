package org.tadamun.petition.signature.control.news;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tadamun.kernel.database.boundary.InList;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.control.AddressKeys;
import org.tadamun.petition.signature.control.news.NewsReaders.Reader;
import org.tadamun.petition.signature.entity.consent.ConsentPurpose;

/**
 * Finds readers who refused news under another petition of the campaign than the one where they
 * agreed. Fingerprints differ between petitions, so only the address itself can be compared.
 */
@ApplicationScoped
public class NewsOptOuts {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Petitions petitions;
  @Inject private AddressKeys keys;

  /**
   * Returns the signature ids of readers who refused news after they agreed, under any petition of
   * the campaign and any fingerprint of their address.
   */
  Set<Long> ended(long campaignId, String organisation, List<Reader> readers) {
    Set<Long> ended = new HashSet<>();
    if (readers.isEmpty()) {
      return ended;
    }
    for (PetitionView petition : petitions.ofCampaign(campaignId)) {
      Map<String, List<Reader>> byPrint = new HashMap<>();
      for (Reader one : readers) {
        for (String print : keys.toLook(petition.id(), one.address())) {
          byPrint.computeIfAbsent(print, none -> new ArrayList<>()).add(one);
        }
      }
      for (Object[] no : noes(petition.id(), organisation, byPrint.keySet())) {
        byPrint.get((String) no[0]).stream()
            .filter(one -> !((Instant) no[1]).isBefore(one.agreedAt()))
            .forEach(one -> ended.add(one.signatureId()));
      }
    }
    return ended;
  }

  private List<Object[]> noes(long petitionId, String organisation, Set<String> prints) {
    return em.createQuery(
            "select s.mailbox.hmac, n.givenAt from Signature s, Consent n"
                + " where s.mailbox.hmac in :prints and s.petitionId = :petition"
                + " and s.confirmedAt is not null and s.provenance.importId is null"
                + " and n.signatureId = s.id and n.organisation = :organisation"
                + " and n.purpose = :news and n.granted = :granted",
            Object[].class)
        .setParameter("prints", InList.of(prints))
        .setParameter("petition", petitionId)
        .setParameter("organisation", organisation)
        .setParameter("news", ConsentPurpose.NEWS)
        .setParameter("granted", false)
        .getResultList();
  }
}
