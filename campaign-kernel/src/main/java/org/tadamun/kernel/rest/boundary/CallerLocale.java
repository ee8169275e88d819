package org.tadamun.kernel.rest.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.tadamun.kernel.text.boundary.Languages;

/**
 * The language in which a caller of the API wants to be answered. What was told is kept with the
 * request: each answer asks for it, and most calls never do.
 */
@ApplicationScoped
public class CallerLocale {

  private static final String TOLD = CallerLocale.class.getName();

  @Inject private Languages languages;
  @Inject private HttpServletRequest request;

  public Locale get() {
    return tell(languages.negotiate(request.getHeader("Accept-Language")));
  }

  /**
   * That which the address names, where it does: calendars and feed readers have no other way, and
   * a page of one language is not to have the words of its visitor's browser.
   *
   * @param named BCP 47, or null
   */
  public Locale get(String named) {
    return named == null ? get() : tell(languages.orFallback(named));
  }

  /** The same where this call has asked for it: its answer is in it then. */
  public Optional<Locale> told() {
    return Optional.ofNullable((Locale) request.getAttribute(TOLD));
  }

  private Locale tell(Locale locale) {
    request.setAttribute(TOLD, locale);
    return locale;
  }
}
