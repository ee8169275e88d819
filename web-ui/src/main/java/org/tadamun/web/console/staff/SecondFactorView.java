package org.tadamun.web.console.staff;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.staff.boundary.SecondFactors;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.security.ConsoleSession;
import org.tadamun.web.security.SignInRedirect;
import org.tadamun.web.security.SignedIn;

/**
 * The page on which staff turn their own second factor on or off and get recovery codes, which are
 * shown once. The offered key stays on the server with the page until a code proves it.
 */
@Named
@ViewScoped
public class SecondFactorView implements Serializable {

  private static final String CODES = SecondFactorView.class.getName();

  @EJB private transient SecondFactors factors;
  @Inject private ConsoleSession sessions;
  @Inject private SignedIn signedIn;
  @Inject private Feedback feedback;

  private SecondFactors.Own own;
  private SecondFactors.Offer offer;
  private boolean handedOut;
  private boolean due;
  private String present;
  private String code;
  private String next;

  /** Offers a key once per page, so that the key in the app is the one that is proven. */
  public void open() {
    if (own == null) {
      read();
    }
  }

  private void read() {
    own = factors.own();
    due = signedIn.identity().orElseThrow().secondFactorDue();
    offer = own.isOn() ? null : factors.offer();
  }

  /**
   * Turns it on. Refused if it is on: another page then offered another key and showed its codes.
   */
  public String turnOn() {
    return feedback.attempt(
        () -> {
          if (factors.own().isOn()) {
            read();
            code = null;
            throw new BusinessException(ProblemType.WRONG_STATE, "console.factor.on-already");
          }
          sessions.renew(
              (HttpServletRequest)
                  FacesContext.getCurrentInstance().getExternalContext().getRequest(),
              () -> {
                SecondFactors.On on = factors.turnOn(offer, proof());
                hand(on.codes());
                return on.who();
              });
          offer = null;
          return null;
        });
  }

  public String makeCodes() {
    return feedback.attempt(
        () -> {
          hand(factors.renewRecovery(proof()).orElseThrow(SecondFactorView::codeWrong));
          return null;
        });
  }

  public String turnOff() {
    return feedback.attempt(
        () -> {
          if (!factors.turnOff(proof())) {
            throw codeWrong();
          }
          feedback.done("console.factor.turned-off");
          return "/console/profile/edit?faces-redirect=true&includeViewParams=true";
        });
  }

  /**
   * The error of a wrong code. It is thrown here, where it does not roll back the counted attempt.
   */
  private static InvalidInput codeWrong() {
    return new InvalidInput("code", "kernel.error.code-wrong");
  }

  private SecondFactors.Proof proof() {
    return new SecondFactors.Proof(present, code);
  }

  /** The state of the second factor when the page was opened or last read. */
  public SecondFactors.Own getOwn() {
    return own;
  }

  /** The offered key; null if the second factor is on. */
  public SecondFactors.Offer getOffer() {
    return offer;
  }

  /** Keeps the codes for this one response: going back or reloading does not show them again. */
  private void hand(List<String> codes) {
    handedOut = true;
    FacesContext.getCurrentInstance().getAttributes().put(CODES, codes);
  }

  @SuppressWarnings("unchecked")
  public List<String> getCodes() {
    return (List<String>)
        FacesContext.getCurrentInstance().getAttributes().getOrDefault(CODES, List.of());
  }

  public boolean isHandedOut() {
    return handedOut;
  }

  /** Whether the console opens no other page before the second factor is set up. */
  public boolean isDue() {
    return due;
  }

  public QrPicture getPicture() {
    return QrPicture.of(offer.address());
  }

  /** The page from which the reader was sent here. */
  public String getOnward() {
    return SignInRedirect.target(next);
  }

  public String getPresent() {
    return present;
  }

  public void setPresent(String present) {
    this.present = present;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getNext() {
    return next;
  }

  public void setNext(String next) {
    this.next = next;
  }
}
