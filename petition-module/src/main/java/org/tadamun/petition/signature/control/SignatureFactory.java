package org.tadamun.petition.signature.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Predicate;
import org.tadamun.kernel.database.boundary.NewRows;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.change.entity.SignatureChangeKind;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.PetitionVersion;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.ConsentGiven;
import org.tadamun.petition.signature.control.consent.Consents;
import org.tadamun.petition.signature.control.log.SignatureChangeNotes;
import org.tadamun.petition.signature.entity.Mailbox;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.version.entity.TextSeen;
import org.tadamun.petition.version.entity.TextShown;

/** Makes signatures from requests, and applies what is signed again. */
@ApplicationScoped
public class SignatureFactory {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private Consents consents;
  @Inject private SignatureChangeNotes copies;

  /** A new signature from a request; not persisted yet. */
  public Signature begin(SigningTerms.Terms terms, SignatureRequest request, Mailbox mailbox) {
    PetitionView petition = terms.petition();
    Signature signature =
        new Signature(
            petition.id(),
            petition.textVersion(),
            mailbox,
            SignaturePolicy.signer(request),
            SignaturePolicy.origin(request.source()),
            false,
            clock.instant());
    signature.saw(seen(petition, request.shown(), request.language()));
    return signature;
  }

  /**
   * Applies what is signed again. An unconfirmed signature may have been typed by a stranger, and
   * so may this request; whichever link is used confirms both. So only what both said is allowed
   * (docs/adr/131).
   */
  public void enterAgain(
      Signature earlier, SigningTerms.Terms terms, SignatureRequest request, Mailbox mailbox) {
    Signer signer = SignaturePolicy.signer(request);
    Predicate<ConsentGiven> allowed = given -> true;
    if (mayBeConfirmed(earlier)) {
      signer = signer.seenByNoMoreThan(earlier.signer().visibility());
      allowed = consents.noMoreThan(earlier, terms.campaign());
    }
    earlier.signAgain(mailbox, signer, clock.instant());
    earlier.saw(seen(terms.petition(), request.shown(), request.language()));
    consents.forget(earlier);
    NewRows.insert(em, consents.given(earlier, terms.campaign(), request, allowed));
  }

  /**
   * Whether an earlier mail has an unused link to it. Withdrawn and expired signatures have none.
   */
  public static boolean mayBeConfirmed(Signature earlier) {
    return earlier.state() != SignatureState.WITHDRAWN && earlier.state() != SignatureState.EXPIRED;
  }

  /**
   * Narrows an imported signature to what its owner, as it seems, says now: the link confirms both,
   * so only what both said is allowed (docs/adr/159). Name and country stay, since the signature
   * counts by them and anybody can type others.
   */
  public void narrow(Signature imported, SigningTerms.Terms terms, SignatureRequest request) {
    Visibility now = SignaturePolicy.signer(request).visibility();
    Visibility before = imported.signer().visibility();
    imported.choose(imported.signer().seenByNoMoreThan(now).visibility(), null, clock.instant());
    if (imported.signer().visibility() != before) {
      copies.changed(imported, SignatureChangeKind.VISIBILITY_NARROWED);
    }
    imported.saw(seen(terms.petition(), request.shown(), request.language()));
    consents.narrow(imported, terms.campaign(), request);
  }

  /**
   * The present wording. If it is not in the signer's language, the source text is what they read.
   */
  public static TextSeen seen(PetitionView petition, String language) {
    return seen(petition.revision(), petition.text().body(), language);
  }

  /** The wording that the page showed, which may have been changed meanwhile. */
  public TextSeen seen(PetitionView petition, TextShown shown, String language) {
    int revision = shown.revisionOr(petition.revision());
    return revision == petition.revision()
        ? seen(petition, language)
        : seen(revision, earlierBody(petition, revision), language);
  }

  private static TextSeen seen(int revision, LocalizedText body, String language) {
    return new TextSeen(revision, body.bestLanguage(Locale.forLanguageTag(language)));
  }

  private LocalizedText earlierBody(PetitionView petition, int revision) {
    return em.createQuery(
            "select v from PetitionVersion v where v.petition.id = :petition"
                + " and v.number = :number and v.revision = :revision",
            PetitionVersion.class)
        .setParameter("petition", petition.id())
        .setParameter("number", petition.textVersion())
        .setParameter("revision", revision)
        .getSingleResult()
        .text()
        .body();
  }
}
