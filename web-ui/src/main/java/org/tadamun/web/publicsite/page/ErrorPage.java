package org.tadamun.web.publicsite.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.publicsite.frame.SiteFrame;
import org.tadamun.web.text.TextBean;

/** The content of the error page: words by status, and the error id that is also in the log. */
@Named
@RequestScoped
public class ErrorPage {

  @Inject private TextBean text;
  @Inject private SiteFrame frame;

  private int status = 500;
  private String number;
  private BusinessException refusal;

  void show(int code, String errorNumber, BusinessException cause) {
    this.status = code;
    this.number = errorNumber;
    this.refusal = cause;
    frame.page(getTitle(), getDetail());
  }

  public int getStatus() {
    return status;
  }

  /** The error id; null if nothing was logged. */
  public String getNumber() {
    return number;
  }

  public String getTitle() {
    String key = "site.error." + status + ".title";
    if (text.containsKey(key)) {
      return text.get(key);
    }
    return refusal == null
        ? text.get(status < 500 ? "site.error.400.title" : "site.error.500.title")
        : text.get(refusal.type().titleKey());
  }

  public String getDetail() {
    if (refusal != null && refusal.type() == ProblemType.TOO_LARGE) {
      // The limit differs from form to form, and the refusal names it.
      return text.refusal(refusal);
    }
    String key = "site.error." + status + ".text";
    if (text.containsKey(key)) {
      return text.get(key);
    }
    return refusal == null
        ? text.get(status < 500 ? "site.error.400.text" : "site.error.500.text")
        : text.refusal(refusal);
  }
}
