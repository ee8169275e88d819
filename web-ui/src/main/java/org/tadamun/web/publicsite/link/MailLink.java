package org.tadamun.web.publicsite.link;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.boundary.reopening.Reopenings;
import org.tadamun.petition.petition.boundary.signing.MaySign;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.TokenView;
import org.tadamun.petition.signature.boundary.renewal.RenewalOffer;
import org.tadamun.petition.signature.boundary.renewal.Renewals;
import org.tadamun.petition.version.boundary.TextVersions;
import org.tadamun.web.publicsite.frame.PageText;
import org.tadamun.web.publicsite.frame.SiteFrame;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.text.TextBean;

/** What the token in this request's address leads to, for all pages behind mailed links. */
@Named
@RequestScoped
public class MailLink {

  public static final String NO_SIGNATURE = "petition.withdraw.invalid.text";
  private static final int GONE = 410;
  private static final int UNAVAILABLE = 503;
  private static final Map<String, String> LATER = Map.of("Retry-After", "3600");

  @EJB private Signatures signatures;
  @EJB private Renewals renewals;
  @EJB private Petitions petitions;
  @EJB private Campaigns campaigns;
  @EJB private Reopenings reopenings;
  @EJB private TextVersions texts;
  @Inject private Clock clock;
  @Inject private PublicRequest request;
  @Inject private SiteFrame frame;
  @Inject private TextBean text;

  private TokenView view;
  private PetitionView petition;
  private CampaignView campaign;
  private String goneKey;
  private String goneTitle;

  /** Whether the link is valid; if so, loads what it leads to. */
  public boolean find() {
    try {
      view = signatures.peek(request.value("token"));
    } catch (BusinessException gone) {
      if (gone.type() != ProblemType.GONE) {
        throw gone;
      }
      return false;
    }
    petition = petitions.bySlug(view.petition()).orElseThrow(NotFound::new);
    campaign = campaigns.byId(petition.campaignId()).orElseThrow(NotFound::new);
    return true;
  }

  public Answer show(String facelet, String titleKey) {
    title(titleKey);
    return Answer.page(facelet);
  }

  /**
   * 410: what the link was for is over.
   *
   * @param messageKey says why and what to do
   */
  public Answer gone(String messageKey) {
    return none(messageKey, "petition.confirm.expired.title", GONE, Map.of());
  }

  /**
   * Redirects to the signer's own page if the signature was confirmed and is still kept, such as
   * one that was invalidated; else {@link #gone}.
   */
  public Answer ownOrGone(String messageKey) {
    return view.confirmedAt() != null && view.state().mayBeShown()
        ? Answer.redirect("/my-signature/" + request.value("token"))
        : gone(messageKey);
  }

  /**
   * 503: the link is good, but what it leads to is not public now. Otherwise as {@link #ownOrGone}.
   */
  public Answer hidden() {
    if (view.confirmedAt() == null || !view.state().stands()) {
      return ownOrGone(NO_SIGNATURE);
    }
    return campaign.offline()
        ? later("version.again.offline", "version.again.later")
        : gone("version.again.closed");
  }

  /**
   * 503: the link is good, but nobody may sign now: in a pause, before signing begins, or after an
   * outcome, which may be reverted. The signer is asked only once and must not throw the mail away.
   * 410 if nobody may sign any more.
   */
  public Answer closed() {
    return switch (maySign()) {
      case NO -> gone("version.again.closed");
      case ENDED -> later("version.again.ended", "version.again.ended.title");
      case NOT_YET -> later("version.again.ahead", "petition.ahead.title");
      // YES: signing was reopened since the refusal, so the signer is asked to try again.
      case PAUSED, YES -> later("version.again.paused", "petition.paused.title");
    };
  }

  /**
   * 410, since closings are mostly final; but the words are not, because the mail must be kept
   * while the closing can be undone.
   */
  Answer closedForNow() {
    return none("petition.confirm.closed.for-now", "petition.closed.title", GONE, Map.of());
  }

  /**
   * Whether the closing can still be undone; the signature can then be confirmed, however old its
   * link is.
   */
  boolean isClosedForNow() {
    return view.confirmedAt() == null && view.state().isAlive() && reopenings.isPossible(petition);
  }

  private MaySign maySign() {
    return MaySign.of(petition, campaign.state(), clock.instant());
  }

  private Answer later(String messageKey, String titleKey) {
    return none(messageKey, titleKey, UNAVAILABLE, LATER);
  }

  private Answer none(String messageKey, String titleKey, int status, Map<String, String> headers) {
    goneKey = messageKey;
    goneTitle = titleKey;
    title(titleKey);
    return Answer.page("link-gone", status, headers);
  }

  /** The action's answer; 410 if the link belongs to nothing any more. */
  Answer unlessGone(Supplier<Answer> action) {
    try {
      return action.get();
    } catch (BusinessException refused) {
      if (refused.type() != ProblemType.GONE) {
        throw refused;
      }
      return gone(NO_SIGNATURE);
    }
  }

  private void title(String key) {
    frame.page(text.get(key), null);
    if (isShown()) {
      frame.within(campaign, "");
    }
  }

  /** Whether the public may see the petition, so that a link to it works. */
  public boolean isShown() {
    return petition != null && campaign.isPublic() && petition.isPublic();
  }

  /** Whether the petition can be signed now, so that it makes sense to lead people there. */
  public boolean isSignable() {
    return isShown() && maySign() == MaySign.YES;
  }

  /** Whether the signature still waits for its owner's confirmation, and may be confirmed. */
  public boolean isToConfirm() {
    return view.confirmedAt() == null
        && view.state().isAlive()
        && !view.expired()
        && takesConfirmations();
  }

  boolean takesConfirmations() {
    return petition.takesConfirmations(campaign.state());
  }

  public TokenView getView() {
    return view;
  }

  public PetitionView getPetition() {
    return petition;
  }

  public CampaignView getCampaign() {
    return campaign;
  }

  /** Whether the signer has signed an earlier version of the text than the present one. */
  public boolean isEarlier() {
    return view.version() < petition.textVersion();
  }

  /** Whether the signer counts for an earlier version and can sign the present one by this link. */
  public boolean isAsked() {
    return isEarlier()
        && isSignable()
        && renewals.peek(request.value("token")).standing() == RenewalOffer.Standing.ASKED;
  }

  /** The title of the version that was signed, as far as the public may read it. */
  public PageText getSignedTitle() {
    return isEarlier() && isShown()
        ? titleOf(view.version()).orElseGet(this::presentTitle)
        : presentTitle();
  }

  private PageText presentTitle() {
    return PageText.of(petition.title(), request.locale());
  }

  private Optional<PageText> titleOf(int version) {
    return texts.published(petition.slug()).stream()
        .filter(one -> one.number() == version)
        .reduce((before, last) -> last)
        .map(last -> PageText.of(last.text().title(), request.locale()));
  }

  public String getGoneKey() {
    return goneKey;
  }

  /**
   * Whether the page suggests to sign once more, which brings a new link; also for an unknown link.
   */
  public boolean isSignedAnew() {
    return goneKey.equals(ConfirmPage.GONE) && (petition == null || isSignable());
  }

  public String getGoneTitle() {
    return goneTitle;
  }

  /** The address to which the button posts: this very one. */
  public String getAction() {
    return request.link(request.getPath());
  }

  public String getPetitionUrl() {
    return request.link("/petitions/" + petition.slug());
  }

  public boolean isNotMe() {
    return request.getPath().startsWith(LinkRoutes.NOT_ME);
  }
}
