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
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.one.PageById;
import org.tadamun.web.console.petition.CampaignPetition;
import org.tadamun.web.console.signature.ListBefore;

/** What the pages of one signature have in common: the signature, and the way back to its list. */
public abstract class OneSignaturePage extends PageById {

  @EJB private transient SignatureList list;
  @Inject private CampaignContext campaign;
  @Inject private CampaignPetition petitions;
  @Inject private Feedback feedback;
  @Inject private ListBefore before;

  private String slug;
  private SignatureRow row;
  private boolean versions;

  /** For who may moderate, as it stands when the page is opened. */
  public void load() {
    if (!campaign.may(Permission.PETITION_MODERATE)) {
      throw new Forbidden();
    }
    PetitionView petition = petitions.choose(slug);
    slug = petition.slug();
    versions = petition.textVersion() > 1;
    row = list.one(slug, number()).orElseThrow(NotFound::new);
    before.remember(slug);
  }

  /** Of nobody any more there is nothing to be put right or erased. */
  void requireNamed() {
    if (row.name() == null) {
      throw new NotFound();
    }
  }

  /** The work, and the way back to the list, which counts anew, with this word. */
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

  /** Whether the same person may have signed another version of the text too. */
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
