package org.tadamun.web.console.signature.one;

import jakarta.ejb.EJB;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tadamun.petition.signature.boundary.erasure.Copies;
import org.tadamun.petition.signature.boundary.erasure.ErasureRequestWay;
import org.tadamun.petition.signature.boundary.erasure.Erasures;
import org.tadamun.petition.signature.boundary.own.OwnData;
import org.tadamun.petition.signature.boundary.own.OwnDataFile;
import org.tadamun.web.console.frame.Feedback;

/**
 * Erases a signer or exports their data, at their request: the page asks how they made the request
 * and says what follows.
 */
@Named
@ViewScoped
public class SignatureErasureView extends OneSignaturePage {

  @EJB private transient Copies copies;
  @EJB private transient Erasures erasures;
  @Inject private Feedback feedback;

  private ErasureRequestWay asked;
  private transient String email;

  @Override
  public void load() {
    super.load();
    requireNamed();
  }

  public String erase() {
    return leading(number -> erasures.erase(number, asked), "petition.erasure.done");
  }

  /** Answers with the signer's data as a file; the page itself stays as it is. */
  public String copy() {
    return feedback.attempt(
        () -> {
          OwnData data = copies.copy(number(), asked, email);
          FacesContext context = FacesContext.getCurrentInstance();
          ExternalContext answer = context.getExternalContext();
          answer.setResponseContentType(OwnDataFile.MEDIA_TYPE);
          answer.setResponseHeader(
              "Content-Disposition",
              "attachment; filename=\"signature-" + getRow().id() + ".json\"");
          answer.getResponseOutputStream().write(OwnDataFile.bytes(data));
          context.responseComplete();
          return null;
        });
  }

  public ErasureRequestWay[] getWays() {
    return ErasureRequestWay.values();
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
