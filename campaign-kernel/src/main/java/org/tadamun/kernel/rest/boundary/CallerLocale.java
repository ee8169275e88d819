package org.tadamun.kernel.rest.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.tadamun.kernel.text.boundary.Languages;

/** The language in which a caller of the API wants to be answered. */
@RequestScoped
public class CallerLocale {

  @Inject private Languages languages;
  @Inject private HttpServletRequest request;

  public Locale get() {
    return languages.negotiate(request.getHeader("Accept-Language"));
  }
}
