package org.tadamun.petition.signature.control.entry;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tadamun.kernel.database.boundary.NewRows;
import org.tadamun.kernel.problem.boundary.RetryLater;
import org.tadamun.petition.channel.boundary.Channels;
import org.tadamun.petition.eventpass.boundary.EventPasses;
import org.tadamun.petition.funnel.boundary.Funnel;
import org.tadamun.petition.funnel.entity.FunnelStage;
import org.tadamun.petition.referral.boundary.PersonalLinks;
import org.tadamun.petition.signature.boundary.SignatureRequest;
import org.tadamun.petition.signature.boundary.event.SignatureRefused;
import org.tadamun.petition.signature.control.AddressKeys;
import org.tadamun.petition.signature.control.CountryCell;
import org.tadamun.petition.signature.control.SignatureBook;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.control.SignatureLinks.Draft;
import org.tadamun.petition.signature.control.SignatureLinks.Letter;
import org.tadamun.petition.signature.control.SignatureMails;
import org.tadamun.petition.signature.control.SignaturePolicy;
import org.tadamun.petition.signature.control.SigningTerms;
import org.tadamun.petition.signature.control.consent.ConsentSentences;
import org.tadamun.petition.signature.control.consent.Consents;
import org.tadamun.petition.signature.control.rate.ErasedRate;
import org.tadamun.petition.signature.control.rate.MailboxRate;
import org.tadamun.petition.signature.control.rate.SignatureRate;
import org.tadamun.petition.signature.entity.MailAddress;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.consent.Consent;

/** Takes signatures down, or what those say who have signed before, and mails them. */
@Stateless
public class SignatureEntry {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private AddressKeys keys;
  @Inject private SigningDrafts drafts;
  @Inject private SignatureBook book;
  @Inject private Consents consents;
  @Inject private ConsentSentences sentences;
  @Inject private SignatureLinks links;
  @Inject private MailsADay mails;
  @Inject private MailboxRate mailboxes;
  @Inject private ErasedRate erasures;
  @EJB private Channels channels;
  @EJB private EventPasses passes;
  @EJB private Funnel funnel;
  @EJB private PersonalLinks personal;
  @EJB private EarlierSignatures earlier;
  @Inject private SignaturePolicy policy;
  @Inject private SignatureRate rate;
  @Inject private Event<SignatureRefused> refused;

  /** What may be taken; refusals as {@code Signatures} has them. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Signing admit(SigningTerms.Terms now, SignatureRequest request, String client) {
    admit(now, client);
    return drafts.make(now, request, checked(now, request), false);
  }

  /**
   * As {@link #admit} and {@link #takeAll}, in one transaction with the use of the event pass.
   *
   * @return the petition's id
   */
  @PermitAll
  public long takeByPass(SigningTerms.Terms now, SignatureRequest request, String client) {
    boolean byPass = passes.use(now.petition().id(), request.pass(), request.country());
    if (!byPass) {
      admit(now, client);
    }
    write(List.of(drafts.make(now, request, checked(now, request), byPass)));
    return now.petition().id();
  }

  /** All of them or none, in one transaction. */
  @PermitAll
  public void takeAll(List<Signing> signings) {
    write(signings);
  }

  /** Of what is brought in a file nobody asks which words were shown: its setup says it. */
  private MailAddress checked(SigningTerms.Terms now, SignatureRequest request) {
    MailAddress address = policy.check(request, now);
    sentences.check(request.consents(), now.campaign()).throwIfAny();
    return address;
  }

  private void admit(SigningTerms.Terms now, String client) {
    try {
      rate.admit(client);
    } catch (RetryLater tooMany) {
      refused.fire(new SignatureRefused(now.petition().id(), client));
      throw tooMany;
    }
  }

  /** Whoever is among them twice signs again: then his first signature is there to be found. */
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

  /** Gives those who had not signed before. */
  private List<Signing> writeEach(Map<Signing.Who, Signing> signings) {
    Map<Signing.Who, Signature> known = earlier.of(signings.values());
    List<Signing> entered = new ArrayList<>();
    List<Draft> letters = new ArrayList<>();
    signings.forEach(
        (who, one) -> {
          Signature present = known.get(who);
          if (present == null) {
            keys.reserve(who.petitionId(), who.version(), one.address());
            entered.add(one);
          } else {
            signAgain(present, one, letters);
          }
        });
    keep(entered);
    // Whoever gets none has signed all the same; a reminder may still ask him.
    entered.stream()
        .filter(one -> mayCount(one.signature()))
        .filter(one -> mailboxes.allows(one.mailbox()))
        .forEach(one -> letters.add(one.ifNew()));
    links.mailAll(letters);
    return entered;
  }

  /**
   * Every form alike, of a new address and of a known one: neither the rows that a new code opens
   * nor the figures tell which of the two it was (docs/adr/209). Last, in the order in which
   * everybody locks.
   */
  private void book(List<Signature> forms, List<Signature> entered) {
    channels.submitted(CountryCell.ways(forms), CountryCell.ways(entered));
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
      came(one.signature(), one.request());
    }
    NewRows.insert(em, answers);
  }

  /** Written last of all: what is said outside is the same where the mailbox has had enough. */
  private void write(String cause, Signature signature, Signing one, List<Draft> letters) {
    if (mailboxes.allows(one.mailbox())) {
      letters.add(links.draft(new Letter(cause, signature, one.address(), one.terms())));
    }
  }

  /**
   * Where the mailbox has had its mails of the day, the mail alone falls away: they may have been a
   * stranger's, and what its owner says after him is confirmed by each link that he has.
   */
  private void signAgain(Signature known, Signing one, List<Draft> letters) {
    boolean mayBeMailed = mails.allow(known) && (known.isConfirmed() || mayCount(known));
    Optional<String> cause = take(known, one, mayBeMailed);
    if (cause.isPresent() && mayBeMailed) {
      write(cause.get(), known, one, letters);
    }
  }

  /** Or else nothing is mailed by which it is confirmed, after a first form or a further one. */
  private boolean mayCount(Signature unconfirmed) {
    return erasures.allows(unconfirmed.fingerprint());
  }

  /**
   * Keeps what is to be kept of it. Where nothing is, and no mail goes, the row is touched, so that
   * the time is the same.
   *
   * @return what he is mailed, if he may be
   */
  private Optional<String> take(Signature known, Signing one, boolean mayBeMailed) {
    if (!known.isConfirmed()) {
      return waiting(known, one, mayBeMailed);
    }
    if (known.state() == SignatureState.INVALIDATED) {
      // A moderator decided; the answer outside is the same as for everybody.
      earlier.touch(known);
      return Optional.empty();
    }
    if (known.isBrought()) {
      book.narrow(known, one.terms(), one.request());
      return Optional.of(SignatureMails.BROUGHT);
    }
    if (!mayBeMailed) {
      earlier.touch(known);
    }
    boolean held = known.state() == SignatureState.HELD;
    return Optional.of(held ? SignatureMails.HELD : SignatureMails.ALREADY);
  }

  private Optional<String> waiting(Signature known, Signing one, boolean mayBeMailed) {
    if (!mayBeMailed && !SignatureBook.mayBeConfirmed(known)) {
      // It ended: no link leads to it, and none is mailed by which it could be confirmed.
      earlier.touch(known);
      return Optional.empty();
    }
    // Who took it back may have been counted on somebody's link already: once is enough.
    if (known.standing().withdrawnAt() == null) {
      came(known, one.request());
    }
    book.enterAgain(known, one.terms(), one.request(), one.sealed().mailbox());
    if (one.byPass()) {
      known.cameByPass();
    }
    return Optional.of(SignatureMails.CONFIRM);
  }

  private void came(Signature signature, SignatureRequest request) {
    if (request.source() != null && request.source().via() != null) {
      personal.came(signature.petitionId(), signature.id(), request.source().via());
    }
  }
}
