package org.tadamun.kernel.rest.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.tadamun.kernel.text.boundary.Languages;

/** The language in which a caller of the API wants to be answered. */
@RequestScoped
public class CallerLocale {

  @Inject private Languages languages;
  @Inject private HttpServletRequest request;

  private Locale told;

  public Locale get() {
    told = languages.negotiate(request.getHeader("Accept-Language"));
    return told;
  }

  /**
   * That which the address names, where it does: calendars and feed readers have no other way, and
   * a page of one language is not to have the words of its visitor's browser.
   *
   * @param named BCP 47, or null
   */
  public Locale get(String named) {
    told = named == null ? get() : languages.orFallback(named);
    return told;
  }

  /** The same where this call has asked for it: its answer is in it then. */
  public Optional<Locale> told() {
    return Optional.ofNullable(told);
  }
}
