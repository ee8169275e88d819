package org.tadamun.petition.signature.control.entry;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tadamun.kernel.database.boundary.NewRows;
import org.tadamun.petition.channel.boundary.Channels;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.eventpass.boundary.EventPasses;
import org.tadamun.petition.funnel.boundary.Funnel;
import org.tadamun.petition.funnel.entity.FunnelStage;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.control.AddressKeys;
import org.tadamun.petition.signature.control.CountryCell;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.control.SignatureLinks.SealedLinkMail;
import org.tadamun.petition.signature.control.SigningTerms;
import org.tadamun.petition.signature.control.consent.Consents;
import org.tadamun.petition.signature.control.rate.MailboxRate;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.consent.Consent;

/** Stores new signatures and what is signed again, and orders their mails. */
@Stateless
public class SignatureEntry {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private AddressKeys keys;
  @Inject private SigningDrafts drafts;
  @Inject private Consents consents;
  @Inject private SignatureLinks links;
  @Inject private MailboxRate mailboxes;
  @Inject private KnownSigner signer;
  @Inject private EarlierSignatures earlier;
  @EJB private Channels channels;
  @EJB private EventPasses passes;
  @EJB private Funnel funnel;

  /**
   * As {@link SigningDrafts#admit} and {@link #takeAll}, in one transaction with the use of the
   * event pass.
   */
  @PermitAll
  public void takeByPass(SigningTerms.Terms now, SignatureRequest request, String client) {
    boolean byPass = passes.use(now.petition().id(), request.pass(), request.country());
    write(List.of(byPass ? drafts.byPass(now, request) : drafts.admit(now, request, client)));
  }

  /** Stores all of them or none, in one transaction. */
  @PermitAll
  public void takeAll(List<Signing> signings) {
    write(signings);
  }

  /** A sender who is in the list twice signs again: the second form finds the first signature. */
  private void write(List<Signing> signings) {
    List<Signing> forms = new ArrayList<>();
    List<Signing> entered = new ArrayList<>();
    List<Signing> left = signings;
    while (!left.isEmpty()) {
      Map<Signing.Who, Signing> first = new LinkedHashMap<>();
      List<Signing> again = new ArrayList<>();
      for (Signing one : left) {
        if (first.putIfAbsent(one.who(), drafts.current(one)) != null) {
          again.add(one);
        }
      }
      entered.addAll(writeEach(first));
      forms.addAll(first.values());
      left = again;
    }
    book(signatures(forms), signatures(entered));
  }

  /** Stores one form for each sender, and returns those that had not signed before. */
  private List<Signing> writeEach(Map<Signing.Who, Signing> signings) {
    Map<Signing.Who, Signature> known = earlier.of(signings.values());
    List<Signing> entered = new ArrayList<>();
    List<SealedLinkMail> sealed = new ArrayList<>();
    signings.forEach(
        (who, one) -> {
          Signature present = known.get(who);
          if (present == null) {
            if (one.sealed().under().phase().reserves()) {
              keys.reserve(who.petitionId(), who.version(), one.address());
            }
            entered.add(one);
          } else {
            signer.signAgain(present, one, sealed);
          }
        });
    keep(entered);
    // Without a mail the signature is stored all the same; a reminder may still be sent.
    entered.stream()
        .filter(one -> signer.mayCount(one.signature()))
        .filter(one -> mailboxes.allows(one.mailbox()))
        .forEach(one -> sealed.add(one.ifNew()));
    links.mailAll(sealed);
    return entered;
  }

  /**
   * Counts every form, of a new or a known address: neither new rows of a code nor the figures show
   * which it was (docs/adr/209). Called last, in the order in which all transactions lock.
   */
  private void book(List<Signature> forms, List<Signature> entered) {
    if (forms.stream().anyMatch(one -> !one.origin().equals(Origin.NONE))) {
      channels.submitted(CountryCell.ways(forms), CountryCell.ways(entered));
    }
    funnel.passed(FunnelStage.SUBMITTED, CountryCell.passages(forms));
  }

  private static List<Signature> signatures(Collection<Signing> signings) {
    return signings.stream().map(Signing::signature).toList();
  }

  private void keep(List<Signing> entered) {
    NewRows.insert(em, signatures(entered));
    List<Consent> answers = new ArrayList<>();
    for (Signing one : entered) {
      answers.addAll(consents.given(one.signature(), one.terms().campaign(), one.request()));
      signer.came(one.signature(), one.request());
    }
    NewRows.insert(em, answers);
  }
}
