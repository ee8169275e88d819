package org.tadamun.petition.signature.control.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.text.boundary.Texts;

/**
 * The sentence at the end of each mail to a signer that says who is responsible for the data. The
 * form says it too, but somebody whose address another person typed reads it here first (GDPR,
 * 14(3)(b)).
 */
@ApplicationScoped
public class ResponsibleWords {

  @Inject private Texts texts;

  @Inject
  @ConfigProperty(name = "tadamun.base-url")
  private String baseUrl;

  /**
   * The sentence with a link to the installation's privacy page, which also exists while a campaign
   * is offline.
   */
  public String in(Locale reader) {
    String link = baseUrl + "/" + reader.getLanguage() + "/privacy";
    return '\n' + texts.get(reader, "petition.mail.responsible", link);
  }
}
