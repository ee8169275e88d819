package org.tadamun.web.console.signature.one;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.function.LongConsumer;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.boundary.SignatureList;
import org.tadamun.petition.signature.boundary.SignatureRow;
import org.tadamun.web.console.address.PageById;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.petition.CampaignPetition;
import org.tadamun.web.console.signature.ListBefore;

/** The base of the pages about one signature: reads the signature and leads back to its list. */
public abstract class OneSignaturePage extends PageById {

  @EJB private transient SignatureList list;
  @Inject private CampaignContext campaign;
  @Inject private CampaignPetition petitions;
  @Inject private Feedback feedback;
  @Inject private ListBefore before;

  private String slug;
  private SignatureRow row;
  private boolean versions;

  /**
   * Reads the signature when the page is opened; refused to staff who may not moderate. A campaign
   * that the reader may not see is not found, as on other pages.
   */
  public void load() {
    PetitionView petition = petitions.choose(slug);
    if (!campaign.may(Permission.PETITION_MODERATE)) {
      throw new Forbidden();
    }
    slug = petition.slug();
    versions = petition.textVersion() > 1;
    row = list.one(slug, number()).orElseThrow(NotFound::new);
    before.remember(slug);
  }

  /** Not found if the signature has no name any more: nothing is left to rectify or erase. */
  void requireNamed() {
    if (row.name() == null) {
      throw new NotFound();
    }
  }

  /**
   * Does the work, then leads back to the list with this message; the list counts its states anew.
   */
  String leading(LongConsumer work, String done, Object... words) {
    return feedback.attempt(
        () -> {
          work.accept(number());
          list.countAnew(slug);
          feedback.done(done, words);
          return before.goBack();
        });
  }

  long number() {
    return SignatureRow.number(id);
  }

  /**
   * Whether the petition has several versions, so that one person may have signed more than once.
   */
  public boolean isVersions() {
    return versions;
  }

  public SignatureRow getRow() {
    return row;
  }

  public String getSlug() {
    return slug;
  }

  public void setSlug(String slug) {
    this.slug = slug;
  }
}
