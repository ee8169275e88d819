package org.tadamun.petition.signature.control.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.text.boundary.Texts;

/**
 * The sentence below each mail to a signer that names who is responsible for the data. The form
 * says it, too, but somebody whose address was typed by another reads it here first (GDPR,
 * 14(3)(b)).
 */
@ApplicationScoped
public class ResponsibleWords {

  @Inject private Texts texts;

  @Inject
  @ConfigProperty(name = "tadamun.base-url")
  private String baseUrl;

  /** Links to the installation's privacy page, which exists while a campaign is offline, too. */
  public String in(Locale reader) {
    String link = baseUrl + "/" + reader.getLanguage() + "/privacy";
    return '\n' + texts.get(reader, "petition.mail.responsible", link);
  }
}
