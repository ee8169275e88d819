package org.tadamun.web.console.signature;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.signature.boundary.SignatureList;
import org.tadamun.petition.signature.boundary.SignatureRow;
import org.tadamun.petition.signature.boundary.erasure.Asked;
import org.tadamun.petition.signature.boundary.erasure.Erasures;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.petition.CampaignPetition;

/** Erases a signer who asks for it: asks how he asked, says what follows. */
@Named
@ViewScoped
public class SignatureErasureView implements Serializable {

  @EJB private transient Erasures erasures;
  @EJB private transient SignatureList list;
  @Inject private CampaignContext campaign;
  @Inject private CampaignPetition petitions;
  @Inject private Feedback feedback;
  @Inject private ListBefore before;

  private String slug;
  private String id;
  private SignatureRow row;
  private Asked asked;

  public void load() {
    if (!campaign.may(Permission.PETITION_MODERATE)) {
      throw new Forbidden();
    }
    slug = petitions.choose(slug).slug();
    row =
        list.one(slug, SignatureRow.number(id))
            .filter(one -> one.name() != null)
            .orElseThrow(NotFound::new);
    before.remember(slug);
  }

  public String erase() {
    return feedback.attempt(
        () -> {
          erasures.erase(SignatureRow.number(id), asked);
          feedback.done("petition.erasure.done");
          return before.goBack();
        });
  }

  public SignatureRow getRow() {
    return row;
  }

  public Asked[] getWays() {
    return Asked.values();
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

  public Asked getAsked() {
    return asked;
  }

  public void setAsked(Asked asked) {
    this.asked = asked;
  }
}
