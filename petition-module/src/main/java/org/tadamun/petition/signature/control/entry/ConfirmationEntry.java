package org.tadamun.petition.signature.control.entry;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tadamun.petition.booking.boundary.FigureChanges;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.referral.boundary.PersonalLinks;
import org.tadamun.petition.signature.control.CountedSignatures;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.control.SignatureLinks.Found;
import org.tadamun.petition.signature.control.SigningTerms;
import org.tadamun.petition.signature.control.entry.ConfirmationRequest.Accepted;
import org.tadamun.petition.signature.control.entry.ConfirmationRequest.ConfirmedBefore;
import org.tadamun.petition.signature.control.entry.ConfirmationRequest.Imported;
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
  @Inject private Clock clock;

  /** Confirms all of them in one transaction; each object keeps its own result. */
  @PermitAll
  public void takeAll(List<ConfirmationRequest> all) {
    Map<String, Found> found =
        links.findAllToChange(all.stream().map(ConfirmationRequest::token).toList());
    FigureChanges changes = FigureChanges.ofGroup(clock.instant());
    List<Accepted> accepted = acceptAll(all, found, changes);
    Map<Long, String> codes = new HashMap<>(confirm(accepted, changes));
    codes.putAll(personal.codes(ids(only(ConfirmedBefore.class, accepted))));
    accepted.forEach(one -> one.confirmed(codes.get(one.signature().id())));
  }

  /** Decides about each link; each object keeps its refusal. */
  private List<Accepted> acceptAll(
      List<ConfirmationRequest> all, Map<String, Found> found, FigureChanges changes) {
    Map<Long, Petition> petitions = new HashMap<>();
    List<Accepted> accepted = new ArrayList<>();
    for (ConfirmationRequest one : all) {
      try {
        Found link = Optional.ofNullable(found.get(one.token())).orElseThrow(LinkGone::unknown);
        long id = link.signature().petitionId();
        Petition petition = petitions.computeIfAbsent(id, key -> em.find(Petition.class, key));
        accepted.add(accept(one, link, petition, changes));
      } catch (LinkGone gone) {
        one.refused(gone);
      }
    }
    return accepted;
  }

  private Accepted accept(
      ConfirmationRequest request, Found link, Petition petition, FigureChanges changes) {
    Signature signature = link.signature();
    confirmable.requireNotOver(signature, petition);
    signature.reachedBy(link.createdAt());
    if (signature.confirmedAt() == null) {
      SigningTerms.Terms now = confirmable.requireConfirmable(link, petition);
      return new Unconfirmed(request, signature, petition, now);
    }
    if (signature.isImported()) {
      counted.adopt(signature, petition.campaignId(), changes);
      return new Imported(request, signature, petition);
    }
    return new ConfirmedBefore(request, signature, petition);
  }

  /** Those of one kind, each signature once: the group may hold several of its links. */
  private static <A extends Accepted> List<A> only(Class<A> kind, List<Accepted> accepted) {
    Map<Signature, A> each = new LinkedHashMap<>();
    accepted.stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .forEach(one -> each.put(one.signature(), one));
    return List.copyOf(each.values());
  }

  private static List<Signature> signatures(List<? extends Accepted> accepted) {
    return accepted.stream().map(Accepted::signature).toList();
  }

  private static List<Long> ids(List<? extends Accepted> accepted) {
    return signatures(accepted).stream().map(Signature::id).toList();
  }

  /** Books them together; returns the codes of their personal links, by signature. */
  private Map<Long, String> confirm(List<Accepted> accepted, FigureChanges changes) {
    List<Unconfirmed> fresh = only(Unconfirmed.class, accepted);
    List<Imported> imported = only(Imported.class, accepted);
    // Mails that ask again for the confirmation are not needed any more.
    links.callBackMails(ids(fresh.stream().filter(Unconfirmed::wasAskedAgain).toList()));
    Map<Long, Long> campaigns = new HashMap<>();
    fresh.forEach(one -> campaigns.put(one.petition().id(), one.petition().campaignId()));
    Map<Long, String> codes =
        counted.confirmAndDetach(signatures(fresh), signatures(imported), campaigns::get, changes);
    for (Unconfirmed one : fresh) {
      if (one.countsUnderEarlierText()) {
        earlier.countNow(one.terms().petition(), List.of(one.signature()));
      }
    }
    imported.forEach(this::askIfEarlier);
    return codes;
  }

  /** The owner of an imported signature was not asked to sign a later text; now they are. */
  private void askIfEarlier(Imported one) {
    if (one.signature().state().counts()) {
      earlier.countNow(
          terms.evenHidden(one.petition().slug()).petition(), List.of(one.signature()));
    }
  }
}
