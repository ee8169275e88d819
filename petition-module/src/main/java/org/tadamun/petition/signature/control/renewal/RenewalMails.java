package org.tadamun.petition.signature.control.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
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
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.signature.control.LaterSignatureCheck;
import org.tadamun.petition.signature.control.SigningTerms;
import org.tadamun.petition.signature.control.mail.CurrentSigner;
import org.tadamun.petition.signature.control.mail.ResponsibleWords;
import org.tadamun.petition.signature.control.mail.SignedTitle;
import org.tadamun.petition.signature.control.token.SignatureTokens;

/** The mails about a new version, made in the signer's language when they are sent. */
@ApplicationScoped
public class RenewalMails implements MailComposer {

  /** Asks an earlier signer whether they sign the new text, too. */
  public static final String ASK = "renewal.ask";

  /** Confirms that the new version is signed. */
  public static final String SIGNED = "renewal.signed";

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

  @Override
  public Set<String> causes() {
    return Set.of(ASK, SIGNED);
  }

  /**
   * Whether a mail that asks must wait, since its link could not be used yet. That is so where the
   * public may not see the new text; nobody may sign now, but may again (paused, an outcome that
   * may be taken back, closed but can be reopened); or the earlier signature is held or
   * invalidated, which may be undone. It waits, because nobody is asked a second time (ADR 232,
   * 226).
   */
  @Override
  public boolean isEarly(MailOrder order) {
    SigningTerms.Terms now = terms.evenHidden(order.parameters().get("petition"));
    return order.cause().equals(ASK)
        && !isTooLate(order, now)
        && (now.campaign().offline()
            || !now.maySignNow(clock.instant())
            || tokens.stateOf(order.about()).filter(state -> !state.counts()).isPresent());
  }

  @Override
  public Map<String, UnaryOperator<MailOrder>> corrections(String cause, Collection<String> links) {
    return signer.of(links);
  }

  @Override
  public MailText compose(MailOrder order, Locale locale) {
    Map<String, String> given = order.parameters();
    SigningTerms.Terms now = terms.evenHidden(given.get("petition"));
    if (order.cause().equals(ASK)
        && (isTooLate(order, now)
            || laterSignatureCheck.isGivenFor(now.petition().textVersion(), order))) {
      throw new NotFound();
    }
    CampaignView campaign = now.campaign();
    String token = given.get("token");
    String chief = link(locale, order.cause().equals(ASK) ? "sign-again" : "my-signature", token);
    LocalizedText title = signedTitle.of(order, now.petition());
    LocalizedText owner = campaign.owner().name();
    Object[] arguments = {
      Languages.apart(MailText.withoutLinks(given.get(CurrentSigner.NAME)), locale),
      Languages.apart(MailText.named(title.best(locale)), locale),
      chief,
      link(locale, "withdraw", token),
      Languages.apart(MailText.named(owner.best(locale)), locale)
    };
    return new MailText(
            texts.get(locale, "version.mail." + order.cause() + ".subject", arguments),
            texts.get(locale, "version.mail." + order.cause() + ".body", arguments)
                + responsible.in(locale))
        .from(owner.best(locale))
        .leadingTo(chief)
        .naming(title, locale)
        .naming(owner, locale);
  }

  /** Whether nobody can ever sign it again, or a newer text is to be signed. */
  private boolean isTooLate(MailOrder order, SigningTerms.Terms now) {
    String asks = order.parameters().get("asks");
    return now.petition().isOverForGood(clock.instant())
        || now.campaign().state() == CampaignState.ARCHIVED
        || asks != null && Integer.parseInt(asks) < now.petition().textVersion();
  }

  private String link(Locale locale, String page, String token) {
    return baseUrl + "/" + locale.getLanguage() + "/" + page + "/" + token;
  }
}
