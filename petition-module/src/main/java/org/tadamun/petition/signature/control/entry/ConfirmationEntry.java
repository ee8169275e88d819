package org.tadamun.petition.signature.control.entry;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.referral.boundary.PersonalLinks;
import org.tadamun.petition.signature.boundary.own.Confirmation;
import org.tadamun.petition.signature.control.CountedSignatures;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.control.SignatureLinks.Found;
import org.tadamun.petition.signature.control.SigningTerms;
import org.tadamun.petition.signature.control.entry.ConfirmationRequest.Accepted;
import org.tadamun.petition.signature.control.entry.ConfirmationRequest.ConfirmedBefore;
import org.tadamun.petition.signature.control.entry.ConfirmationRequest.Unconfirmed;
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
  public void takeAll(List<ConfirmationRequest> all) {
    List<Accepted> accepted = acceptAll(all);
    Map<Long, String> codes = new HashMap<>(confirm(unconfirmed(accepted)));
    codes.putAll(personal.codes(confirmedBefore(accepted)));
    for (Accepted one : accepted) {
      Signature signature = one.signature();
      String code = codes.get(signature.id());
      Confirmation answer = new Confirmation(signature.state(), one.petition().slug(), code);
      one.request().confirmed(answer);
    }
  }

  /** Locks the signatures, and decides about each link; each object keeps its refusal. */
  private List<Accepted> acceptAll(List<ConfirmationRequest> all) {
    Map<String, Found> found =
        links.findAllToChange(all.stream().map(ConfirmationRequest::token).toList());
    Map<Long, Petition> petitions = new HashMap<>();
    List<Accepted> accepted = new ArrayList<>();
    for (ConfirmationRequest one : all) {
      try {
        Found link = Optional.ofNullable(found.get(one.token())).orElseThrow(LinkGone::unknown);
        long id = link.signature().petitionId();
        Petition petition = petitions.computeIfAbsent(id, key -> em.find(Petition.class, key));
        accepted.add(accept(one, link, petition));
      } catch (LinkGone gone) {
        one.refused(gone);
      }
    }
    return accepted;
  }

  private Accepted accept(ConfirmationRequest request, Found link, Petition petition) {
    Signature signature = link.signature();
    confirmable.requireNotOver(signature, petition);
    signature.reachedBy(link.createdAt());
    if (signature.confirmedAt() == null) {
      SigningTerms.Terms now = confirmable.requireConfirmable(link, petition);
      return new Unconfirmed(request, signature, petition, now);
    }
    if (signature.isImported()) {
      adopt(signature, petition);
    }
    return new ConfirmedBefore(request, signature, petition);
  }

  /** Confirms an imported signature. Its owner was not asked to sign a later text; now they are. */
  private void adopt(Signature signature, Petition petition) {
    counted.adopt(signature, petition.campaignId());
    if (signature.state().counts()) {
      earlier.countNow(terms.evenHidden(petition.slug()).petition(), List.of(signature));
    }
  }

  /** Each signature once, in their order: the group may hold several of its links. */
  private static Collection<Unconfirmed> unconfirmed(List<Accepted> accepted) {
    Map<Signature, Unconfirmed> each = new LinkedHashMap<>();
    for (Accepted one : accepted) {
      if (one instanceof Unconfirmed fresh) {
        each.put(fresh.signature(), fresh);
      }
    }
    return each.values();
  }

  private static List<Long> confirmedBefore(List<Accepted> accepted) {
    return accepted.stream()
        .filter(ConfirmedBefore.class::isInstance)
        .map(one -> one.signature().id())
        .toList();
  }

  /** Confirms these together; returns the codes of their personal links, by signature. */
  private Map<Long, String> confirm(Collection<Unconfirmed> fresh) {
    // Mails that ask again for the confirmation are not needed any more.
    links.callBackMails(
        fresh.stream()
            .filter(Unconfirmed::wasAskedAgain)
            .map(Unconfirmed::signature)
            .map(Signature::id)
            .toList());
    List<Signature> signatures = fresh.stream().map(Unconfirmed::signature).toList();
    Map<Long, Long> campaigns = new HashMap<>();
    fresh.forEach(one -> campaigns.put(one.petition().id(), one.petition().campaignId()));
    Map<Long, String> codes = counted.confirmAndDetach(signatures, campaigns::get);
    for (Unconfirmed one : fresh) {
      if (one.countsUnderEarlierText()) {
        earlier.countNow(one.terms().petition(), List.of(one.signature()));
      }
    }
    return codes;
  }
}
