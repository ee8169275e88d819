package org.tadamun.kernel.rest.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.tadamun.kernel.text.boundary.Languages;

/**
 * The language in which a caller of the API wants the answer. Remembered in the request, so that
 * {@code Content-Language} is set only where some code has asked for it.
 */
@ApplicationScoped
public class CallerLocale {

  private static final String TOLD = CallerLocale.class.getName();

  @Inject private Languages languages;
  @Inject private HttpServletRequest request;

  public Locale get() {
    return remember(languages.negotiate(request.getHeader("Accept-Language")));
  }

  /**
   * The language named in the URL, if any. Calendars and feed readers send no header, and a page in
   * one language must not get texts in that of the visitor's browser.
   *
   * @param named BCP 47, or null
   */
  public Locale get(String named) {
    return named == null ? get() : remember(languages.orFallback(named));
  }

  /** The language, if this call has asked for it; then its answer is written in it. */
  public Optional<Locale> told() {
    return Optional.ofNullable((Locale) request.getAttribute(TOLD));
  }

  private Locale remember(Locale locale) {
    request.setAttribute(TOLD, locale);
    return locale;
  }
}
