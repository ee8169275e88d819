package org.tadamun.web.text;

import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;
import org.tadamun.kernel.text.boundary.Languages;

/**
 * The language in which this request is answered. The public site sets it from the address, the
 * console from the profile; all code that makes texts reads it here.
 */
@RequestScoped
public class ActiveLocale {

  private Locale locale = Languages.FALLBACK;

  public Locale get() {
    return locale;
  }

  public void set(Locale wanted) {
    this.locale = wanted;
  }
}
