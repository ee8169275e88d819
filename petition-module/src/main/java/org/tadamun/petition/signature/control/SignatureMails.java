package org.tadamun.petition.signature.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.mail.boundary.MailComposer;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.retention.boundary.KeepingTime;
import org.tadamun.kernel.text.boundary.Dates;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.reminder.boundary.Reminders;
import org.tadamun.petition.signature.control.mail.CurrentSigner;
import org.tadamun.petition.signature.control.mail.ResponsibleWords;
import org.tadamun.petition.signature.control.mail.SignedTitle;
import org.tadamun.petition.signature.control.token.SignatureTokens;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.SignatureToken;

/** Composes the mails to signers, in the signer's language, when they are sent. */
@ApplicationScoped
public class SignatureMails implements MailComposer {

  public static final String CONFIRM = "petition.confirm";
  public static final String REMIND = "petition.remind";
  private static final Set<String> ASKS = Set.of(CONFIRM, REMIND);

  /** To the signer of an imported signature: asks to confirm it; it counts without that. */
  public static final String IMPORTED = "petition.brought";

  public static final String ALREADY = "petition.already";

  /** To somebody who signed again while the signature is held. */
  public static final String HELD = "petition.held";

  /**
   * As {@link #HELD}, to a signer who signed the present text by a link instead of a form: nothing
   * that was typed is dropped.
   */
  public static final String HELD_AGAIN = "petition.held-again";

  /** The possible answers to a sent form; it gets one of them. */
  public static final Set<String> ANSWERS = Set.of(CONFIRM, IMPORTED, ALREADY, HELD);

  /** To the owner of a confirmed signature that staff hold. */
  public static final String LOOKED_AT = "petition.looked-at";

  /** To the owner of a signature that staff released. */
  public static final String COUNTS = "petition.counts";

  /** Where a day ends last. */
  private static final ZoneOffset LAST_ON_EARTH = ZoneOffset.ofHours(-12);

  @EJB private Reminders reminders;
  @Inject private SigningTerms terms;
  @Inject private LaterSignatureCheck laterSignatureCheck;
  @Inject private CurrentSigner signer;
  @Inject private SignedTitle signedTitle;
  @Inject private ResponsibleWords responsible;
  @Inject private SignatureTokens tokens;
  @Inject private Texts texts;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "tadamun.base-url")
  private String baseUrl;

  @Inject
  @ConfigProperty(name = "tadamun.retention.unconfirmed", defaultValue = "P30D")
  private String unconfirmed;

  @Override
  public Set<String> causes() {
    return Set.of(CONFIRM, REMIND, IMPORTED, ALREADY, HELD, HELD_AGAIN, LOOKED_AT, COUNTS);
  }

  /**
   * A mail that asks for a confirmation waits while its link does nothing. That is so while an
   * outcome stands that may be taken back (ADR 232), or while the petition is closed and may be
   * reopened (ADR 226). A reminder also waits while the campaign is offline, or reminders are
   * stopped. A mail that says that the signature counts waits while it does not, since the rule
   * that took it out may be undone, which sends no mail (ADR 138).
   */
  @Override
  public boolean isEarly(MailOrder order) {
    if (order.cause().equals(COUNTS)) {
      return tokens.stateOf(order.about()).filter(state -> !state.counts()).isPresent();
    }
    if (!ASKS.contains(order.cause()) || isTooLate(order)) {
      return false;
    }
    SigningTerms.Terms now = terms(order);
    CampaignView campaign = now.campaign();
    return campaign.state().isOutcome()
        || now.petition().state().isOver()
        || order.cause().equals(REMIND)
            && (campaign.offline() || reminders.areStopped(now.petition().id()));
  }

  /** Whether a reminder waited for too long. */
  @Override
  public boolean isOver(MailOrder order) {
    return order.cause().equals(REMIND)
        && reminders.waitInVain(terms(order).petition(), moment(order, "expires"));
  }

  /**
   * The links whose mails are not sent. Their mailboxes were forged, as far as is known, or the
   * signature was decided otherwise since and the mail would be wrong. Not where the link's
   * signature is unknown.
   */
  @Override
  public Set<String> over(String cause, Collection<String> links) {
    return switch (cause) {
      case CONFIRM, REMIND -> tokens.takenOut(links);
      case LOOKED_AT -> tokens.otherThan(state -> state == SignatureState.HELD, links);
      // The answer to a repeated form says how the signature stands, in either wording.
      case HELD, HELD_AGAIN, ALREADY -> tokens.otherThan(SignatureState::stands, links);
      // Also where the import was taken back, since the owner may confirm; not once it is taken
      // out.
      case IMPORTED -> tokens.otherThan(SignatureState::isAlive, links);
      default -> Set.of();
    };
  }

  @Override
  public Map<String, UnaryOperator<MailOrder>> corrections(String cause, Collection<String> links) {
    return signer.of(links);
  }

  @Override
  public MailText compose(MailOrder order, Locale locale) {
    Map<String, String> given = order.parameters();
    SigningTerms.Terms now = terms(order);
    // They say until when one can confirm; once that is impossible, they are not sent.
    if (ASKS.contains(order.cause()) && isTooLate(order)) {
      throw new NotFound();
    }
    String token = given.get("token");
    boolean confirm = Set.of(CONFIRM, REMIND, IMPORTED).contains(order.cause());
    boolean byLink = order.cause().equals(HELD_AGAIN);
    String chief = link(locale, confirm ? "confirm" : "my-signature", token);
    LocalizedText title = signedTitle.of(order, now.petition());
    LocalizedText owner = now.campaign().owner().name();
    Object[] arguments = {
      Languages.apart(MailText.withoutLinks(given.get(CurrentSigner.NAME)), locale),
      Languages.apart(MailText.named(title.best(locale)), locale),
      chief,
      link(locale, "not-me", token),
      link(locale, "withdraw", token),
      Languages.apart(MailText.named(owner.best(locale)), locale),
      lastDay(end(order).atOffset(ZoneOffset.UTC), locale),
      link(locale, "my-signature", token),
      KeepingTime.parse(unconfirmed).isForEver() ? "kept" : "deleted",
      byLink ? "link" : "form"
    };
    String key = words(order).replace("petition.", "petition.mail.");
    return new MailText(
            texts.get(locale, key + ".subject", arguments),
            texts.get(locale, key + ".body", arguments) + responsible.in(locale))
        .from(owner.best(locale))
        .leadingTo(chief)
        .naming(title, locale)
        .naming(owner, locale);
  }

  /**
   * The answer to a repeated form says how the signature stands when it is sent, not when it was
   * ordered.
   */
  private String words(MailOrder order) {
    String cause = order.cause();
    return switch (cause) {
      case HELD, HELD_AGAIN, ALREADY ->
          tokens
              .stateOf(order.about())
              .filter(SignatureState::stands)
              .map(state -> state.counts() ? ALREADY : HELD)
              .orElse(cause.equals(ALREADY) ? ALREADY : HELD);
      default -> cause;
    };
  }

  private SigningTerms.Terms terms(MailOrder order) {
    return terms.evenHidden(order.parameters().get("petition"));
  }

  /**
   * Whether its link can never confirm any more. That is so where the petition is over, or the
   * signature has expired (which it does not while its mail waits), or its owner has confirmed a
   * later version and must not read that they do not count.
   */
  private boolean isTooLate(MailOrder order) {
    SigningTerms.Terms now = terms(order);
    return now.petition().isOverForGood(clock.instant())
        || now.campaign().state() == CampaignState.ARCHIVED
        || !clock.instant().isBefore(moment(order, "expires")) && !tokens.isAwaited(order.about())
        || isOvertaken(order, now);
  }

  private boolean isOvertaken(MailOrder order, SigningTerms.Terms now) {
    return order.cause().equals(REMIND)
        && laterSignatureCheck.isGivenUpTo(now.petition().textVersion(), order);
  }

  private Instant end(MailOrder order) {
    Instant until = moment(order, "expires");
    Instant now = clock.instant();
    if (order.parameters().containsKey("ordered")) {
      return SignatureToken.end(until, moment(order, "ordered"), now);
    }
    // An older mail without that parameter keeps its end, unless that is over.
    return until.isAfter(now) ? until : now.plus(SignatureToken.LIFETIME);
  }

  private static Instant moment(MailOrder order, String which) {
    return OffsetDateTime.parse(order.parameters().get(which)).toInstant();
  }

  private String link(Locale locale, String page, String token) {
    return baseUrl + "/" + locale.getLanguage() + "/" + page + "/" + token;
  }

  /** The last day that is over everywhere on earth before that moment. */
  static String lastDay(OffsetDateTime end, Locale locale) {
    return Dates.day(end.withOffsetSameInstant(LAST_ON_EARTH).minusDays(1), locale);
  }
}
