package org.tadamun.web.publicsite.petition;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tadamun.petition.referral.boundary.PersonalLinks;
import org.tadamun.web.publicsite.code.SourceCodes;
import org.tadamun.web.publicsite.frame.PageText;
import org.tadamun.web.publicsite.frame.SiteFrame;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;
import org.tadamun.web.share.ShareLink;
import org.tadamun.web.share.ShareLinks;
import org.tadamun.web.text.TextBean;

/**
 * The page after the confirmation: thanks, and links for sharing the petition; with the code of the
 * signer's personal link if the address has one.
 */
@Named
@RequestScoped
public class ThanksPage implements SiteEndpoint {

  @Inject private PetitionPage page;
  @Inject private PublicRequest request;
  @Inject private SiteFrame frame;
  @Inject private ShareLinks links;
  @Inject private TextBean text;

  private String code;

  @Override
  public Answer answer(PublicRequest now) {
    page.load(now.value("slug"), "");
    code = PersonalLinks.isCode(now.value("code")) ? now.value("code") : null;
    page.countUpToDate();
    frame.page(text.get("petition.thanks.title"), null).unlisted();
    return Answer.page("thanks");
  }

  public String getAddress() {
    String address = request.absolute(page.getPath());
    return isPersonal() ? address + '?' + SourceCodes.VIA + '=' + code : address;
  }

  /** Whether its links are those of one signer. */
  public boolean isPersonal() {
    return code != null;
  }

  /** The least number that is shown to the signer. */
  public int getStep() {
    return PersonalLinks.STEP;
  }

  /** The text for sharing, in the language of the petition's title, else that title. */
  public String getWords() {
    PageText title = page.getTitle();
    return ShareLinks.said(title.lang(), title.text(), page.getPetition().shareText());
  }

  public List<ShareLink> getShares() {
    return links.of(getAddress(), page.getTitle().text(), getWords());
  }
}
