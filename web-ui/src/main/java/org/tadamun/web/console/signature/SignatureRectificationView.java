package org.tadamun.web.console.signature;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.boundary.SignatureList;
import org.tadamun.petition.signature.boundary.SignatureRow;
import org.tadamun.petition.signature.boundary.erasure.ErasureRequestWay;
import org.tadamun.petition.signature.boundary.rectification.Rectifications;
import org.tadamun.petition.signature.boundary.rectification.SignerBefore;
import org.tadamun.petition.signature.entity.rectification.RectificationReason;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.petition.CampaignPetition;

/** Puts right what is kept of a signer who asks for it: asks how he asked, and why it was wrong. */
@Named
@ViewScoped
public class SignatureRectificationView implements Serializable {

  @EJB private transient Rectifications rectifications;
  @EJB private transient SignatureList list;
  @Inject private CampaignContext campaign;
  @Inject private CampaignPetition petitions;
  @Inject private Feedback feedback;
  @Inject private ListBefore before;

  private String slug;
  private String id;
  private boolean versions;
  private SignatureRow row;
  private Instant readAt;
  private RectificationForm form;

  public void load() {
    if (!campaign.may(Permission.PETITION_MODERATE)) {
      throw new Forbidden();
    }
    PetitionView petition = petitions.choose(slug);
    slug = petition.slug();
    versions = petition.textVersion() > 1;
    row =
        list.one(slug, SignatureRow.number(id))
            .filter(one -> one.name() != null)
            .orElseThrow(NotFound::new);
    SignerBefore kept = rectifications.kept(SignatureRow.number(id));
    readAt = kept.changedAt();
    form = new RectificationForm(kept.signer());
    before.remember(slug);
  }

  public String rectify() {
    return feedback.attempt(
        () -> {
          rectifications.rectify(SignatureRow.number(id), readAt, form.words());
          list.countAnew(slug);
          feedback.done("petition.rectification.done");
          return before.goBack();
        });
  }

  /** Whether the same person may have signed another version of the text too. */
  public boolean isVersions() {
    return versions;
  }

  public SignatureRow getRow() {
    return row;
  }

  public RectificationForm getForm() {
    return form;
  }

  /** Those by which somebody can ask for it; no link corrects a name. */
  public Set<ErasureRequestWay> getWays() {
    return EnumSet.complementOf(EnumSet.of(ErasureRequestWay.RESTORED));
  }

  public RectificationReason[] getReasons() {
    return RectificationReason.values();
  }

  /** In these countries alone the reader has a say; none where in all. */
  public Set<String> getLimits() {
    return campaign.limits(Permission.PETITION_MODERATE);
  }

  public String getSlug() {
    return slug;
  }

  public void setSlug(String slug) {
    this.slug = slug;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
