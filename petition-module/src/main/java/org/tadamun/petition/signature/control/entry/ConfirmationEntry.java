package org.tadamun.petition.signature.control.entry;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.referral.boundary.PersonalLinks;
import org.tadamun.petition.signature.boundary.own.Confirmation;
import org.tadamun.petition.signature.control.CountedSignatures;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.control.SignatureLinks.Found;
import org.tadamun.petition.signature.control.SigningTerms;
import org.tadamun.petition.signature.control.link.ConfirmableLinks;
import org.tadamun.petition.signature.control.renewal.EarlierSigners;
import org.tadamun.petition.signature.entity.LinkGone;
import org.tadamun.petition.signature.entity.Signature;

/** Confirms signatures by their links. */
@Stateless
public class ConfirmationEntry {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private SignatureLinks links;
  @Inject private ConfirmableLinks confirmable;
  @EJB private CountedSignatures counted;
  @EJB private EarlierSigners earlier;
  @EJB private PersonalLinks personal;
  @Inject private SigningTerms terms;

  /** Confirms all of them in one transaction; each object keeps its own result. */
  @PermitAll
  public void takeAll(List<Confirming> all) {
    Map<String, Found> found = links.findAllToChange(all.stream().map(Confirming::token).toList());
    Map<Signature, SigningTerms.Terms> fresh = new LinkedHashMap<>();
    Map<Confirming, Signature> accepted = new LinkedHashMap<>();
    Map<Long, Petition> petitions = new HashMap<>();
    for (Confirming one : all) {
      try {
        accepted.put(one, accept(found.get(one.token()), petitions, fresh));
      } catch (LinkGone gone) {
        one.refused(gone);
      }
    }
    // Mails that ask again for the confirmation are not needed any more.
    links.callBackMails(
        fresh.keySet().stream()
            .filter(ConfirmationEntry::wasAskedAgain)
            .map(Signature::id)
            .toList());
    Map<Long, String> codes =
        new HashMap<>(
            counted.confirmAndDetach(fresh.keySet(), id -> petitions.get(id).campaignId()));
    fresh.forEach(
        (signature, now) -> {
          if (signature.state().counts() && signature.version() < now.petition().textVersion()) {
            earlier.countNow(now.petition(), List.of(signature));
          }
        });
    codes.putAll(personal.codes(numbersOfOthers(accepted.values(), fresh.keySet())));
    accepted.forEach(
        (one, signature) ->
            one.confirmed(
                new Confirmation(
                    signature.state(),
                    petitions.get(signature.petitionId()).slug(),
                    codes.get(signature.id()))));
  }

  /**
   * Whether a mail beside that of the first form may wait: a reminder, or that of a second form.
   */
  private static boolean wasAskedAgain(Signature one) {
    return one.reminders() > 0 || one.changedAt().isAfter(one.createdAt());
  }

  private static List<Long> numbersOfOthers(
      Collection<Signature> accepted, Collection<Signature> fresh) {
    return accepted.stream().filter(one -> !fresh.contains(one)).map(Signature::id).toList();
  }

  private Signature accept(
      Found found, Map<Long, Petition> petitions, Map<Signature, SigningTerms.Terms> fresh) {
    if (found == null) {
      throw LinkGone.unknown();
    }
    Signature signature = found.signature();
    Petition petition =
        petitions.computeIfAbsent(signature.petitionId(), id -> em.find(Petition.class, id));
    confirmable.requireNotOver(signature, petition);
    signature.reachedBy(found.createdAt());
    if (signature.confirmedAt() == null) {
      fresh.put(signature, confirmable.requireConfirmable(found, petition));
    } else if (signature.isImported()) {
      adopt(signature, petition);
    }
    return signature;
  }

  /** Confirms an imported signature. Its owner was not asked to sign a later text; now they are. */
  private void adopt(Signature signature, Petition petition) {
    counted.adopt(signature, petition.campaignId());
    if (signature.state().counts()) {
      earlier.countNow(terms.evenHidden(petition.slug()).petition(), List.of(signature));
    }
  }
}
