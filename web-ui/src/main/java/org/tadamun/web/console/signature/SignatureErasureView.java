package org.tadamun.web.console.signature;

import jakarta.ejb.EJB;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.signature.boundary.SignatureList;
import org.tadamun.petition.signature.boundary.SignatureRow;
import org.tadamun.petition.signature.boundary.erasure.Copies;
import org.tadamun.petition.signature.boundary.erasure.ErasureRequestWay;
import org.tadamun.petition.signature.boundary.erasure.Erasures;
import org.tadamun.petition.signature.boundary.own.OwnData;
import org.tadamun.petition.signature.boundary.own.OwnDataFile;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.petition.CampaignPetition;

/** Erases a signer who asks for it, or copies his data: asks how he asked, says what follows. */
@Named
@ViewScoped
public class SignatureErasureView implements Serializable {

  @EJB private transient Copies copies;
  @EJB private transient Erasures erasures;
  @EJB private transient SignatureList list;
  @Inject private CampaignContext campaign;
  @Inject private CampaignPetition petitions;
  @Inject private Feedback feedback;
  @Inject private ListBefore before;

  private String slug;
  private String id;
  private SignatureRow row;
  private ErasureRequestWay asked;
  private transient String email;

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

  /** The answer is the file instead of the page, which stays as it is. */
  public String copy() {
    return feedback.attempt(
        () -> {
          OwnData data = copies.copy(SignatureRow.number(id), asked, email);
          FacesContext context = FacesContext.getCurrentInstance();
          ExternalContext answer = context.getExternalContext();
          answer.setResponseContentType(OwnDataFile.MEDIA_TYPE);
          answer.setResponseHeader(
              "Content-Disposition", "attachment; filename=\"signature-" + row.id() + ".json\"");
          answer.getResponseOutputStream().write(OwnDataFile.bytes(data));
          context.responseComplete();
          return null;
        });
  }

  public SignatureRow getRow() {
    return row;
  }

  public ErasureRequestWay[] getWays() {
    return ErasureRequestWay.values();
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

  public ErasureRequestWay getAsked() {
    return asked;
  }

  public void setAsked(ErasureRequestWay asked) {
    this.asked = asked;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }
}
